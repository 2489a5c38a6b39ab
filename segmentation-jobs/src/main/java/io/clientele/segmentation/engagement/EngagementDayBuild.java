package io.clientele.segmentation.engagement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_millis;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.Touch;
import io.clientele.contracts.mart.EngagementDay;
import io.clientele.lake.Schemas;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Adds up touches by the definition that Flink runs on the same events. */
final class EngagementDayBuild {
  private EngagementDayBuild() {}

  /**
   * @param interactions {@code core.interaction}
   * @param end of the business day; later touches do not count
   * @return {@code mart.engagement_day} of the one day
   */
  static Dataset<Row> of(
      Dataset<Row> interactions, EngagementRules rules, LocalDate asOf, Instant end) {
    return touches(interactions, end)
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, Row, Row>)
                (customer, touches) -> day(signal(customer, touches, rules, end), asOf),
            Encoders.row(Schemas.of(EngagementDay.TABLE)));
  }

  private static Dataset<Row> touches(Dataset<Row> interactions, Instant end) {
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

  private static CustomerSignal signal(
      String customer, Iterator<Row> touches, EngagementRules rules, Instant end) {
    Engagement engagement = Engagement.NONE;
    while (touches.hasNext()) {
      engagement = engagement.plus(touch(touches.next()), rules);
    }
    return engagement.signalOf(customer, end.toEpochMilli(), rules);
  }

  private static Touch touch(Row row) {
    return new Touch(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5));
  }

  private static Row day(CustomerSignal signal, LocalDate asOf) {
    return RowFactory.create(
        Date.valueOf(asOf),
        signal.customerId(),
        signal.score(),
        signal.events24h(),
        signal.events7d(),
        signal.events30d(),
        signal.sessions30d(),
        new Timestamp(signal.lastTouchAt()),
        signal.lastChannel(),
        signal.favouriteChannel(),
        signal.favouriteHour());
  }
}
