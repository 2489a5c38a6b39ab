package io.clientele.segmentation.cohort;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.mart.CohortRetention;
import io.clientele.segmentation.facts.FactsDay;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Cohort retention as it is known at the end of a business day. Lines become one row per customer,
 * basis and month before anything else looks at them; months are numbers, counted from the year 0.
 */
final class CohortRetentionBuild {
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  private static final String MONTH = "month";
  private static final String FIRST = "first";
  private static final String AMOUNT = "amount";
  private static final String TOLD = "told";
  private static final String[] BY_CUSTOMER = {CUSTOMER_ID, CohortRetention.BASIS};
  private static final String[] BY_COHORT = {CohortRetention.BASIS, FIRST};
  private static final String[] BY_MONTH = {CohortRetention.BASIS, FIRST, MONTH};

  private CohortRetentionBuild() {}

  /**
   * Rows of {@code mart.cohort_retention} for the day.
   *
   * @param sales rows of {@code core.sale} that are not deleted; lines in another currency than the
   *     day's count, and add no amount
   */
  static Dataset<Row> of(Dataset<Row> sales, FactsDay day) {
    Dataset<Row> months = months(sales, day);
    Dataset<Row> firsts = months.groupBy(columns(BY_CUSTOMER)).agg(min(MONTH).as(FIRST));
    Dataset<Row> sizes =
        firsts
            .groupBy(columns(BY_COHORT))
            .agg(count(lit(1)).as(CohortRetention.COHORT_CUSTOMERS))
            .withColumn(MONTH, explode(sequence(col(FIRST), lit(numberOf(day.asOf())))));
    Dataset<Row> returned =
        months
            .join(firsts, BY_CUSTOMER)
            .groupBy(columns(BY_MONTH))
            .agg(count(lit(1)).as(CohortRetention.CUSTOMERS), sum(AMOUNT).as(AMOUNT));
    return sizes.join(returned, BY_MONTH, "left").select(told(day));
  }

  /**
   * One row per customer, basis and month with a line: what the lines amount to. Lines are added up
   * before they are told apart by basis, so that none travels twice.
   */
  private static Dataset<Row> months(Dataset<Row> sales, FactsDay day) {
    Column isOurs = col(Sale.CURRENCY).equalTo(day.currency());
    Column amount = when(isOurs, col(Sale.NET_AMOUNT)).otherwise(lit(0));
    Dataset<Row> added =
        sales
            .where(col(CUSTOMER_ID).isNotNull().and(col(Sale.BUSINESS_DATE).leq(lit(day.asOf()))))
            .groupBy(col(CUSTOMER_ID), numberOf(col(Sale.BUSINESS_DATE)).as(MONTH))
            .agg(
                sum(amount).as(CohortRetention.ACTIVITY),
                sum(when(col(Sale.QUANTITY).gt(0), amount)).as(CohortRetention.PURCHASE));
    return added
        .select(col(CUSTOMER_ID), col(MONTH), explode(array(ofBasis())).as(TOLD))
        .select(CUSTOMER_ID, MONTH, TOLD + ".*")
        .where(col(AMOUNT).isNotNull());
  }

  /** An amount for each basis, null where no line counts. */
  private static Column[] ofBasis() {
    return Stream.of(CohortRetention.ACTIVITY, CohortRetention.PURCHASE)
        .map(basis -> struct(lit(basis).as(CohortRetention.BASIS), col(basis).as(AMOUNT)))
        .toArray(Column[]::new);
  }

  private static Column[] told(FactsDay day) {
    Column customers = coalesce(col(CohortRetention.CUSTOMERS), lit(0L));
    LocalDate lastWhole = day.asOf().plusDays(1).withDayOfMonth(1).minusDays(1);
    return new Column[] {
      lit(day.asOf()).as(CohortRetention.AS_OF),
      col(CohortRetention.BASIS),
      firstDayOf(col(FIRST)).as(CohortRetention.COHORT),
      col(MONTH).minus(col(FIRST)).as(CohortRetention.MONTHS_SINCE),
      col(CohortRetention.COHORT_CUSTOMERS),
      customers.as(CohortRetention.CUSTOMERS),
      customers
          .cast("double")
          .divide(col(CohortRetention.COHORT_CUSTOMERS))
          .as(CohortRetention.RETENTION_RATE),
      coalesce(col(AMOUNT), lit(0)).cast("decimal(18,2)").as(CohortRetention.REVENUE),
      col(MONTH).leq(numberOf(lastWhole)).as(CohortRetention.IS_COMPLETE),
      lit(day.currency()).as(CohortRetention.CURRENCY)
    };
  }

  private static int numberOf(LocalDate day) {
    return day.getYear() * MONTHS_OF_A_YEAR + day.getMonthValue() - 1;
  }

  private static Column numberOf(Column day) {
    return year(day).multiply(MONTHS_OF_A_YEAR).plus(month(day)).minus(1);
  }

  private static Column firstDayOf(Column number) {
    return make_date(
        floor(number.divide(MONTHS_OF_A_YEAR)).cast("int"),
        number.mod(MONTHS_OF_A_YEAR).plus(1),
        lit(1));
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
