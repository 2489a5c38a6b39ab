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
import java.util.List;
import java.util.stream.IntStream;
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
  private static final String FIRST_LINE = "first_line";
  private static final String FIRST_ORDER = "first_order";
  private static final String LINE_CENTS = "line_cents";
  private static final String ORDER_CENTS = "order_cents";
  private static final String WITH_LINES = "with_lines";
  private static final String WITH_ORDERS = "with_orders";
  private static final String CENTS = "cents";
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
    Dataset<Row> together =
        firsts(facts).groupBy(FIRST_LINE, FIRST_ORDER).agg(count(lit(1)).as(WITH_LINES));
    return toldApart(
            together,
            List.of(FIRST, CohortRetention.COHORT_CUSTOMERS),
            List.of(FIRST_LINE, WITH_LINES),
            List.of(FIRST_ORDER, WITH_LINES))
        .groupBy(columns(BY_COHORT))
        .agg(sum(CohortRetention.COHORT_CUSTOMERS).as(CohortRetention.COHORT_CUSTOMERS))
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
            Cents.of(col(CohortRetention.REVENUE)).as(CENTS))
        .where(col(MONTH).lt(before));
  }

  /**
   * Counts of the months from one on.
   *
   * @param days {@code mart.customer_day}
   * @param facts {@code mart.customer_facts} of the day
   */
  static Dataset<Row> counted(Dataset<Row> days, Dataset<Row> facts, FactsDay day, int from) {
    Dataset<Row> wanted =
        days.where(day.isKnown().and(col(CustomerDay.MONTH).geq(Months.firstDayOf(lit(from)))));
    Dataset<Row> together =
        active(wanted)
            .join(firsts(facts), CUSTOMER_ID)
            .groupBy(FIRST_LINE, FIRST_ORDER, MONTH)
            .agg(
                count(LINE_CENTS).as(WITH_LINES),
                sum(LINE_CENTS).as(LINE_CENTS),
                count(ORDER_CENTS).as(WITH_ORDERS),
                sum(ORDER_CENTS).as(ORDER_CENTS));
    return toldApart(
            together,
            List.of(FIRST, CohortRetention.CUSTOMERS, CENTS),
            List.of(FIRST_LINE, WITH_LINES, LINE_CENTS),
            List.of(FIRST_ORDER, WITH_ORDERS, ORDER_CENTS))
        .where(col(CohortRetention.CUSTOMERS).gt(0))
        .groupBy(columns(BY_MONTH))
        .agg(sum(CohortRetention.CUSTOMERS).as(CohortRetention.CUSTOMERS), sum(CENTS).as(CENTS));
  }

  /** One row per customer and month with a line: what all lines and what purchases amount to. */
  private static Dataset<Row> active(Dataset<Row> days) {
    Column isPurchase = col(CustomerDay.PURCHASE_LINES).gt(0);
    return days.where(col(CustomerDay.LINES).gt(0))
        .select(
            col(CUSTOMER_ID),
            Months.numberOf(col(CustomerDay.MONTH)).as(MONTH),
            Cents.of(col(CustomerDay.NET_AMOUNT)).as(LINE_CENTS),
            when(isPurchase, Cents.of(col(CustomerDay.PURCHASE_AMOUNT))).as(ORDER_CENTS))
        .repartition(col(CUSTOMER_ID))
        .groupBy(CUSTOMER_ID, MONTH)
        .agg(sum(LINE_CENTS).as(LINE_CENTS), sum(ORDER_CENTS).as(ORDER_CENTS));
  }

  /** One row per customer with a line: the months of the first one and of the first purchase. */
  private static Dataset<Row> firsts(Dataset<Row> facts) {
    return facts
        .where(col(CustomerFacts.FIRST_LINE_ON).isNotNull())
        .select(
            col(CUSTOMER_ID),
            Months.numberOf(col(CustomerFacts.FIRST_LINE_ON)).as(FIRST_LINE),
            Months.numberOf(col(CustomerFacts.FIRST_ORDER_ON)).as(FIRST_ORDER));
  }

  /**
   * A row for each basis.
   *
   * @param names what the columns are called then
   * @param activity the columns, in the same order, where every line counts
   * @param purchase and where purchases count
   */
  private static Dataset<Row> toldApart(
      Dataset<Row> rows, List<String> names, List<String> activity, List<String> purchase) {
    var more = Stream.of(rows.columns()).filter(MONTH::equals).map(functions::col);
    Column told =
        explode(
                array(
                    basis(CohortRetention.ACTIVITY, activity, names),
                    basis(CohortRetention.PURCHASE, purchase, names)))
            .as(TOLD);
    return rows.select(Stream.concat(more, Stream.of(told)).toArray(Column[]::new))
        .select(col("*"), col(TOLD + ".*"))
        .drop(TOLD)
        .where(col(FIRST).isNotNull());
  }

  private static Column basis(String basis, List<String> columns, List<String> names) {
    var named =
        IntStream.range(0, names.size()).mapToObj(i -> col(columns.get(i)).as(names.get(i)));
    return struct(
        Stream.concat(Stream.of(lit(basis).as(CohortRetention.BASIS)), named)
            .toArray(Column[]::new));
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
      Cents.money(coalesce(col(CENTS), lit(0L))).as(CohortRetention.REVENUE),
      col(MONTH).leq(Months.numberOf(lastWhole)).as(CohortRetention.IS_COMPLETE),
      lit(day.currency()).as(CohortRetention.CURRENCY)
    };
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(functions::col).toArray(Column[]::new);
  }
}
