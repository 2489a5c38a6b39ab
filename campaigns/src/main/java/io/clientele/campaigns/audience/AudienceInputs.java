package io.clientele.campaigns.audience;

import static org.apache.spark.sql.functions.col;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Lake;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables of {@link AudienceScope} on one day. A table that was never written, or has other days
 * only, is refused: an audience picked without it would be wrong, not empty.
 */
final class AudienceInputs {
  private final Lake lake;
  private final LocalDate asOf;

  AudienceInputs(Lake lake, LocalDate asOf) {
    this.lake = lake;
    this.asOf = asOf;
  }

  /**
   * @throws ClienteleException where the table has nothing to say about the day
   */
  Dataset<Row> read(Table table) {
    if (!lake.exists(table)) {
      throw absent(table, "was never written");
    }
    return isDated(table) ? onDay(table) : lake.read(table);
  }

  private Dataset<Row> onDay(Table table) {
    Dataset<Row> rows = lake.read(table, asOf);
    if (lake.count(table, Map.of(CustomerRfm.AS_OF, asOf)) == 0 && lake.count(table) > 0) {
      throw absent(table, "has no rows for " + asOf + ", only for other days");
    }
    return table.equals(CustomerRfm.TABLE)
        ? rows.where(col(CustomerRfm.METHOD).equalTo(CustomerRfm.QUANTILE))
        : rows;
  }

  private static boolean isDated(Table table) {
    return !table.equals(Customer.TABLE) && table.partitionedBy().contains(CustomerRfm.AS_OF);
  }

  private static ClienteleException absent(Table table, String why) {
    return new ClienteleException(
        "it needs " + table + ", which " + why + ".",
        "Run `clientele run` without --only, so that the job " + table.name() + " runs first.");
  }
}
