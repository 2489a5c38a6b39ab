package io.clientele.segmentation.engagement;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.EngagementRules;
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
    return CustomerTouches.until(end, interactions)
        .groupByKey((MapFunction<Row, String>) CustomerTouches::customer, Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, Row, Row>)
                (customer, touches) -> day(signal(customer, touches, rules, end), asOf),
            Encoders.row(Schemas.of(EngagementDay.TABLE)));
  }

  private static CustomerSignal signal(
      String customer, Iterator<Row> touches, EngagementRules rules, Instant end) {
    Engagement engagement = Engagement.NONE;
    while (touches.hasNext()) {
      engagement = engagement.plus(CustomerTouches.touch(touches.next()), rules);
    }
    return engagement.signalOf(customer, end.toEpochMilli(), rules);
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
