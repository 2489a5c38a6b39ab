package io.clientele.segmentation.lifecycle;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerLifecycle;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The stage of each customer by the customer's own rhythm.
 *
 * <p>The rhythm is the mean gap between days with a purchase, as if {@code priorGaps} gaps of the
 * typical length had come before: {@code (priorGaps * typical + days from first to last) /
 * (priorGaps + gaps)}. It is the posterior mean of a gap under exponential gaps with the conjugate
 * inverse-gamma prior of that mean (Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6),
 * which is taken from all customers: an empirical-Bayes estimate. Few purchases leave a customer
 * near the typical rhythm, many make the rhythm the customer's own.
 */
final class CustomerLifecycleBuild {
  private static final String LAST_GAP = "last_gap";
  private static final String GAPS = "gaps";
  private static final String SPAN = "span";
  private static final String WON_BACK_GAP = "won_back_gap";

  private CustomerLifecycleBuild() {}

  /**
   * Rows of {@code mart.customer_lifecycle}, one for each customer who ever bought.
   *
   * @param facts {@code mart.customer_facts} of the day
   * @param typical the typical gap in days, see {@link TypicalGap}
   */
  static Dataset<Row> of(Dataset<Row> facts, LifecycleRules rules, double typical, LocalDate asOf) {
    var rhythm = new Rhythm(rules.priorGaps(), typical);
    Column lastGap = coalesce(col(LAST_GAP), lit(0));
    Column before = rhythm.of(col(SPAN).minus(lastGap), greatest(col(GAPS).minus(1), lit(0)));
    return gaps(facts, asOf)
        .withColumn(CustomerLifecycle.RHYTHM_DAYS, rhythm.of(col(SPAN), col(GAPS)))
        .withColumn(WON_BACK_GAP, before.multiply(rules.lapsedAfter()))
        .withColumn(CustomerLifecycle.COOLING_ON, firstDayAfter(rules.coolingAfter()))
        .withColumn(CustomerLifecycle.LAPSED_ON, firstDayAfter(rules.lapsedAfter()))
        .withColumn(CustomerLifecycle.STAGE, stage(asOf))
        .withColumn(CustomerLifecycle.AS_OF, lit(asOf))
        .drop(LAST_GAP, GAPS, SPAN, WON_BACK_GAP, CustomerFacts.LAST_ORDER_ON);
  }

  private static Dataset<Row> gaps(Dataset<Row> facts, LocalDate asOf) {
    Column last = col(CustomerFacts.LAST_ORDER_ON);
    return facts
        .where(col(CustomerFacts.PURCHASE_DAYS).gt(0))
        .select(
            col(CustomerFacts.CUSTOMER_ID),
            last,
            datediff(lit(asOf), last).as(CustomerLifecycle.SILENCE_DAYS),
            datediff(last, col(CustomerFacts.FIRST_ORDER_ON)).as(SPAN),
            datediff(last, col(CustomerFacts.PREVIOUS_ORDER_ON)).as(LAST_GAP),
            col(CustomerFacts.PURCHASE_DAYS).minus(1).as(GAPS));
  }

  /** The first day on which the silence is longer than so many rhythms. */
  private static Column firstDayAfter(double rhythms) {
    Column quiet = floor(col(CustomerLifecycle.RHYTHM_DAYS).multiply(rhythms)).cast("int");
    return date_add(col(CustomerFacts.LAST_ORDER_ON), quiet.plus(1));
  }

  private static Column stage(LocalDate asOf) {
    return when(col(CustomerLifecycle.LAPSED_ON).leq(lit(asOf)), CustomerLifecycle.LAPSED)
        .when(col(CustomerLifecycle.COOLING_ON).leq(lit(asOf)), CustomerLifecycle.COOLING)
        .when(col(GAPS).equalTo(0), CustomerLifecycle.NEW)
        .when(isWonBack(), CustomerLifecycle.WON_BACK)
        .otherwise(CustomerLifecycle.ACTIVE);
  }

  /** The gap before the latest purchase was lapsed by the rhythm that the customer had then. */
  private static Column isWonBack() {
    return col(LAST_GAP).gt(col(WON_BACK_GAP));
  }
}
