package io.clientele.segmentation.engagement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_millis;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.engagement.Touch;
import java.sql.Timestamp;
import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of {@code core.interaction} as the touches that count. */
final class CustomerTouches {
  private CustomerTouches() {}

  /**
   * Those of known customers up to the moment, for {@link #customer} and {@link #touch}.
   *
   * @param interactions {@code core.interaction}
   */
  static Dataset<Row> until(Instant end, Dataset<Row> interactions) {
    return interactions
        .where(col(CustomerKeyColumns.CUSTOMER_ID).isNotNull())
        .where(col(SourceColumns.IS_DELETED).equalTo(false))
        .where(col(Interaction.OCCURRED_AT).leq(lit(Timestamp.from(end))))
        .select(
            col(CustomerKeyColumns.CUSTOMER_ID),
            col(Interaction.INTERACTION_ID),
            col(Interaction.CHANNEL),
            col(Interaction.TYPE),
            coalesce(col(Interaction.CAMPAIGN_ID), lit("")),
            unix_millis(col(Interaction.OCCURRED_AT)));
  }

  static String customer(Row row) {
    return row.getString(0);
  }

  static Touch touch(Row row) {
    return new Touch(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5));
  }
}
