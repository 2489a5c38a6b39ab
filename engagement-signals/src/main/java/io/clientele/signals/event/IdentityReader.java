package io.clientele.signals.event;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.signals.delta.DeltaReader;
import io.delta.kernel.data.Row;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Reads the latest version of core.customer_identity; none where the table was never written. */
final class IdentityReader implements FlatMapFunction<String, Identity> {
  private static final long serialVersionUID = 1;
  static final List<String> COLUMNS =
      List.of(CustomerIdentity.SOURCE, CustomerIdentity.SOURCE_KEY, CustomerIdentity.CUSTOMER_ID);

  @Override
  public void flatMap(String table, Collector<Identity> out) throws IOException {
    DeltaReader.read(table, COLUMNS, row -> out.collect(identity(row)));
  }

  static Identity identity(Row row) {
    return new Identity(row.getString(0) + ":" + row.getString(1), row.getString(2));
  }
}
