package io.clientele.segmentation.day;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_date;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.lake.TableChanges;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Touches added up by customer and business day. */
final class Touches {
  private Touches() {}

  /**
   * @param changes rows of {@code core.interaction} that came or left
   * @return one row per key of {@code mart.customer_day}, and by how much its number changes
   */
  static Dataset<Row> added(Dataset<Row> changes, DayRules rules) {
    Column day = to_date(from_utc_timestamp(col(Interaction.OCCURRED_AT), rules.zone().getId()));
    return changes
        .where(col(CustomerDay.CUSTOMER_ID).isNotNull().and(not(col(SourceColumns.IS_DELETED))))
        .groupBy(
            col(CustomerDay.CUSTOMER_ID),
            unix_date(day).as(CustomerDay.BUSINESS_DATE),
            lit(CustomerDay.NO_ORDER).as(CustomerDay.ORDER_ID))
        .agg(sum(TableChanges.CHANGE).as(CustomerDay.INTERACTIONS));
  }
}
