package io.clientele.segmentation.engagement;

import static org.apache.spark.sql.functions.col;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.ScoreTerms;
import io.clientele.contracts.engagement.Touch;
import io.clientele.contracts.mart.EngagementDay;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.lake.Lake;
import io.clientele.segmentation.engagement.ScoreReason.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Explains engagement scores by the events that made them; stores nothing. */
public final class ScoreReasons {
  /** How many events are told one by one. */
  private static final int MOST = 20;

  private final Lake lake;
  private final EngagementRules rules;

  public ScoreReasons(Lake lake, EngagementRules rules) {
    this.lake = lake;
    this.rules = rules;
  }

  /**
   * @param day at whose end the score is explained; where empty, the latest signal is
   * @throws ClienteleException where no day is given and the customer has no signal
   */
  public ScoreReason of(String customerId, Optional<LocalDate> day) {
    return day.map(each -> ofDay(customerId, each)).orElseGet(() -> ofSignal(customerId));
  }

  private ScoreReason ofSignal(String customerId) {
    Row signal =
        only(lake.read(EngagementSignal.TABLE), customerId)
            .orElseThrow(
                () ->
                    new ClienteleException(
                        "Cannot explain: %s has no score of that customer."
                            .formatted(EngagementSignal.TABLE),
                        "Give the customer_id of one who has, or a day with --as-of."));
    var told = new Told(EngagementSignal.TABLE, signal.getAs(EngagementSignal.SCORE));
    Instant asOf = signal.<java.sql.Timestamp>getAs(EngagementSignal.AS_OF).toInstant();
    return reason(customerId, asOf, Optional.of(told));
  }

  private ScoreReason ofDay(String customerId, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(rules.timeZone()).toInstant();
    Optional<Told> told =
        only(lake.read(EngagementDay.TABLE, day), customerId)
            .map(row -> new Told(EngagementDay.TABLE, row.getAs(EngagementDay.SCORE)));
    return reason(customerId, end, told);
  }

  private ScoreReason reason(String customerId, Instant asOf, Optional<Told> told) {
    Dataset<Row> theirs = lake.read(Interaction.TABLE).where(isOf(customerId));
    ScoreTerms terms =
        ScoreTerms.of(
            touches(CustomerTouches.until(asOf, theirs)), asOf.toEpochMilli(), rules.score(), MOST);
    return new ScoreReason(customerId, asOf, rules.score().halfLife(), terms, told);
  }

  private static Iterator<Touch> touches(Dataset<Row> rows) {
    Iterator<Row> each = rows.toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Touch next() {
        return CustomerTouches.touch(each.next());
      }
    };
  }

  private static Optional<Row> only(Dataset<Row> rows, String customerId) {
    return rows.where(isOf(customerId)).takeAsList(1).stream().findFirst();
  }

  private static Column isOf(String customerId) {
    return col(CustomerKeyColumns.CUSTOMER_ID).equalTo(customerId);
  }
}
