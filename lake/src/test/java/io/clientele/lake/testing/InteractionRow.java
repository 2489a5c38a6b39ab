package io.clientele.lake.testing;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A touch of {@code core.interaction}: a page view. */
public final class InteractionRow extends TableRow {
  private InteractionRow() {
    super(Interaction.TABLE);
    set(Interaction.CHANNEL, "web");
  }

  public static InteractionRow touch() {
    return new InteractionRow().type("page_view").at("2024-01-01T12:00:00Z");
  }

  public static Dataset<Row> touches(InteractionRow... rows) {
    return dataset(Interaction.TABLE, List.of(rows));
  }

  public InteractionRow of(String customerId) {
    set(CustomerKeyColumns.CUSTOMER_ID, customerId);
    return this;
  }

  public InteractionRow type(String type) {
    set(Interaction.TYPE, type);
    return this;
  }

  public InteractionRow at(String moment) {
    return at(Instant.parse(moment));
  }

  public InteractionRow at(Instant moment) {
    set(Interaction.OCCURRED_AT, moment);
    return this;
  }
}
