package io.clientele.segmentation.cohort;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.CohortRetention;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.segmentation.Cents;
import io.clientele.segmentation.facts.FactsDay;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Cohort retention as it is known at the end of a business day. Who came back in a month is counted
 * from the days of that month; months of which nothing changed keep their counts.
 */
final class CohortRetentionBuild {
  private static final String CUSTOMER_ID = CustomerDay.CUSTOMER_ID;
  private static final String MONTH = "month_number";
  private static final String FIRST = "first";
  private static final String AMOUNT = "amount";
  private static final String TOLD = "told";
  private static final String[] BY_COHORT = {CohortRetention.BASIS, FIRST};
  private static final String[] BY_MONTH = {CohortRetention.BASIS, FIRST, MONTH};

  private CohortRetentionBuild() {}

  /**
   * Rows of {@code mart.cohort_retention} for the day.
   *
   * @param counts rows of {@link #known} or {@link #counted} for all months up to the day
   * @param facts {@code mart.customer_facts} of the day
   */
  static Dataset<Row> of(Dataset<Row> counts, Dataset<Row> facts, FactsDay day) {
    return firsts(facts)
        .groupBy(columns(BY_COHORT))
        .agg(count(lit(1)).as(CohortRetention.COHORT_CUSTOMERS))
        .withColumn(MONTH, explode(sequence(col(FIRST), lit(Months.numberOf(day.asOf())))))
        .join(counts, BY_MONTH, "left")
        .select(told(day));
  }

  /**
   * Counts of the months before one, as they were on another day.
   *
   * @param rows of {@code mart.cohort_retention}
   */
  static Dataset<Row> known(Dataset<Row> rows, int before) {
    Column first = Months.numberOf(col(CohortRetention.COHORT));
    return rows.select(
            col(CohortRetention.BASIS),
            first.as(FIRST),
            first.plus(col(CohortRetention.MONTHS_SINCE)).as(MONTH),
            col(CohortRetention.CUSTOMERS),
            Cents.of(col(CohortRetention.REVENUE)).as(AMOUNT))
        .where(col(MONTH).lt(before));
  }

  /**
   * Counts of the months from one on.
   *
   * @param days {@code mart.customer_day}
   * @param facts {@code mart.customer_facts} of the day
   */
  static Dataset<Row> counted(Dataset<Row> days, Dataset<Row> facts, FactsDay day, int from) {
    String[] byCustomer = {CUSTOMER_ID, CohortRetention.BASIS};
    Dataset<Row> wanted =
        days.where(day.isKnown().and(col(CustomerDay.MONTH).geq(Months.firstDayOf(lit(from)))));
    return active(wanted)
        .join(firsts(facts), byCustomer)
        .groupBy(columns(BY_MONTH))
        .agg(count(lit(1)).as(CohortRetention.CUSTOMERS), sum(AMOUNT).as(AMOUNT));
  }

  /** One row per customer, basis and month with a line: what the lines amount to. */
  private static Dataset<Row> active(Dataset<Row> days) {
    Column isPurchase = col(CustomerDay.PURCHASE_LINES).gt(0);
    Dataset<Row> added =
        days.where(col(CustomerDay.LINES).gt(0))
            .groupBy(col(CUSTOMER_ID), Months.numberOf(col(CustomerDay.MONTH)).as(MONTH))
            .agg(
                sum(Cents.of(col(CustomerDay.NET_AMOUNT))).as(CohortRetention.ACTIVITY),
                sum(when(isPurchase, Cents.of(col(CustomerDay.PURCHASE_AMOUNT))))
                    .as(CohortRetention.PURCHASE));
    return toldApart(
        added, AMOUNT, col(CohortRetention.ACTIVITY), col(CohortRetention.PURCHASE), col(MONTH));
  }

  /** One row per customer and basis: the month of the first line. */
  private static Dataset<Row> firsts(Dataset<Row> facts) {
    return toldApart(
        facts,
        FIRST,
        Months.numberOf(col(CustomerFacts.FIRST_LINE_ON)),
        Months.numberOf(col(CustomerFacts.FIRST_ORDER_ON)));
  }

  /** A row for each basis that has a value. */
  private static Dataset<Row> toldApart(
      Dataset<Row> rows, String name, Column activity, Column purchase, Column... more) {
    Column both =
        array(
            struct(lit(CohortRetention.ACTIVITY).as(CohortRetention.BASIS), activity.as(name)),
            struct(lit(CohortRetention.PURCHASE).as(CohortRetention.BASIS), purchase.as(name)));
    Column[] kept =
        Stream.of(Stream.of(col(CUSTOMER_ID)), Stream.of(more), Stream.of(explode(both).as(TOLD)))
            .flatMap(each -> each)
            .toArray(Column[]::new);
    return rows.select(kept)
        .select(col("*"), col(TOLD + ".*"))
        .drop(TOLD)
        .where(col(name).isNotNull());
  }

  private static Column[] told(FactsDay day) {
    Column customers = coalesce(col(CohortRetention.CUSTOMERS), lit(0L));
    LocalDate lastWhole = day.asOf().plusDays(1).withDayOfMonth(1).minusDays(1);
    return new Column[] {
      lit(day.asOf()).as(CohortRetention.AS_OF),
      col(CohortRetention.BASIS),
      Months.firstDayOf(col(FIRST)).as(CohortRetention.COHORT),
      col(MONTH).minus(col(FIRST)).as(CohortRetention.MONTHS_SINCE),
      col(CohortRetention.COHORT_CUSTOMERS),
      customers.as(CohortRetention.CUSTOMERS),
      customers
          .cast("double")
          .divide(col(CohortRetention.COHORT_CUSTOMERS))
          .as(CohortRetention.RETENTION_RATE),
      Cents.money(coalesce(col(AMOUNT), lit(0L))).as(CohortRetention.REVENUE),
      col(MONTH).leq(Months.numberOf(lastWhole)).as(CohortRetention.IS_COMPLETE),
      lit(day.currency()).as(CohortRetention.CURRENCY)
    };
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(functions::col).toArray(Column[]::new);
  }
}
