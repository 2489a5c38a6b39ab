package io.clientele.segmentation.day;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.unix_date;

import io.clientele.contracts.mart.CustomerDay;
import io.clientele.segmentation.Cents;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Daily facts from rows of the core tables that came or left. While they are added up, days are
 * numbers since 1970-01-01 and amounts are cents.
 */
final class CustomerDayBuild {
  private static final List<String> COUNTS =
      List.of(
          CustomerDay.LINES,
          CustomerDay.PURCHASE_LINES,
          CustomerDay.FOREIGN_LINES,
          CustomerDay.INTERACTIONS);
  private static final List<String> AMOUNTS =
      List.of(CustomerDay.PURCHASE_AMOUNT, CustomerDay.RETURN_AMOUNT, CustomerDay.NET_AMOUNT);
  private static final List<String> NUMBERS =
      Stream.of(COUNTS, AMOUNTS).flatMap(List::stream).toList();

  private static final Column[] KEY =
      CustomerDay.TABLE.key().stream().map(functions::col).toArray(Column[]::new);

  private CustomerDayBuild() {}

  /**
   * By how much daily facts change.
   *
   * @param sales changes of {@code core.sale}
   * @param touches changes of {@code core.interaction}
   * @return the key and the numbers, where any number changes
   */
  static Dataset<Row> differences(Dataset<Row> sales, Dataset<Row> touches, DayRules rules) {
    return SaleLines.added(sales, rules)
        .unionByName(Touches.added(touches, rules), true)
        .select(withKey(NUMBERS, name -> coalesce(col(name), lit(0L)).as(name)))
        .where(anyOf(NUMBERS));
  }

  /**
   * Stored facts with the differences added; a row of which nothing is left is gone.
   *
   * @param stored rows of {@code mart.customer_day}
   * @return the key and the numbers
   */
  static Dataset<Row> sum(Dataset<Row> stored, Dataset<Row> differences) {
    Column[] sums =
        NUMBERS.stream().map(name -> functions.sum(name).as(name)).toArray(Column[]::new);
    return stored
        .withColumn(CustomerDay.BUSINESS_DATE, unix_date(col(CustomerDay.BUSINESS_DATE)))
        .select(withKey(NUMBERS, CustomerDayBuild::number))
        .unionByName(differences)
        .groupBy(KEY)
        .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
        .where(anyOf(List.of(CustomerDay.LINES, CustomerDay.INTERACTIONS)));
  }

  /** Sums in the shape of the table. */
  static Dataset<Row> rows(Dataset<Row> sums, DayRules rules) {
    Dataset<Row> days =
        sums.withColumn(
            CustomerDay.BUSINESS_DATE, date_from_unix_date(col(CustomerDay.BUSINESS_DATE)));
    return days.select(withKey(NUMBERS, CustomerDayBuild::stored))
        .withColumn(CustomerDay.MONTH, month())
        .withColumn(CustomerDay.CURRENCY, lit(rules.currency()));
  }

  /** Keys of differences or sums, in the shape of the table. */
  static Dataset<Row> keys(Dataset<Row> numbers) {
    return numbers
        .select(KEY)
        .withColumn(CustomerDay.BUSINESS_DATE, date_from_unix_date(col(CustomerDay.BUSINESS_DATE)));
  }

  /** The first day of the month of a business date. */
  static Column month() {
    return trunc(col(CustomerDay.BUSINESS_DATE), "month");
  }

  private static Column number(String name) {
    return AMOUNTS.contains(name) ? Cents.of(col(name)).as(name) : col(name).cast("bigint");
  }

  private static Column stored(String name) {
    return (AMOUNTS.contains(name) ? Cents.money(col(name)) : col(name).cast("int")).as(name);
  }

  private static Column[] withKey(List<String> names, Function<String, Column> column) {
    return Stream.concat(Arrays.stream(KEY), names.stream().map(column)).toArray(Column[]::new);
  }

  private static Column anyOf(List<String> names) {
    return names.stream().map(name -> col(name).notEqual(0L)).reduce(Column::or).orElseThrow();
  }
}
