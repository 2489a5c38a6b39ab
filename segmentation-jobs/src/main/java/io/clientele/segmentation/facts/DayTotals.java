package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.CustomerDay;
import io.clientele.lake.TableChanges;
import io.clientele.segmentation.Cents;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;

/**
 * What a customer's day amounts to, and what it did before: each number twice, as it is and as it
 * was. Days are numbers since 1970-01-01, amounts are cents.
 */
final class DayTotals {
  static final String CUSTOMER_ID = CustomerDay.CUSTOMER_ID;
  static final String DAY = "day";
  static final String ORDERS = "orders";
  static final String PURCHASES = CustomerDay.PURCHASE_AMOUNT;
  static final String NET = CustomerDay.NET_AMOUNT;
  static final String LINES = CustomerDay.LINES;
  static final String TOUCHES = CustomerDay.INTERACTIONS;

  /** Every number of a day. */
  static final List<String> NUMBERS =
      List.of(
          ORDERS,
          LINES,
          CustomerDay.FOREIGN_LINES,
          PURCHASES,
          CustomerDay.RETURN_AMOUNT,
          NET,
          TOUCHES);

  private static final String WAS = "was_";
  private static final String GAINED = "gained_";
  private static final String[] KEY_NAMES = {CUSTOMER_ID, DAY};
  private static final Column[] KEY = {col(CUSTOMER_ID), col(DAY)};

  private DayTotals() {}

  /** What a number was before, zero where the day was not known. */
  static Column was(String number) {
    return col(WAS + number);
  }

  /** By how much a number changed. */
  static Column gain(String number) {
    return col(number).minus(was(number));
  }

  /**
   * Days that were not known before.
   *
   * @param days rows of {@code mart.customer_day}
   */
  static Dataset<Row> fresh(Dataset<Row> days) {
    Dataset<Row> totals = summed(byDay(numbers(days)), n -> Stream.of(sum(n).as(n)));
    return totals.select(both(n -> lit(0L)));
  }

  /**
   * Days of which some number changed. A day may have more rows than those that changed, and what
   * it was is what it is without the change.
   *
   * @param changes rows of {@code mart.customer_day} that came or left
   * @param stored rows that it has now; at least all those of the days that changed
   */
  static Dataset<Row> restated(Dataset<Row> changes, Dataset<Row> stored) {
    Dataset<Row> gains =
        summed(byDay(numbers(changes, col(TableChanges.CHANGE))), n -> Stream.of(gained(n)))
            .where(anyOf(n -> col(GAINED + n)));
    Dataset<Row> now =
        summed(
            byDay(numbers(stored).join(gains.select(KEY), KEY_NAMES, "left_semi")),
            n -> Stream.of(sum(n).as(n)));
    return gains
        .join(now, KEY_NAMES, "left")
        .na()
        .fill(0L, NUMBERS.toArray(String[]::new))
        .select(both(n -> col(n).minus(col(GAINED + n))));
  }

  /** Rows of daily facts as numbers, one for each order. */
  static Dataset<Row> numbers(Dataset<Row> days, Column... more) {
    var numbers =
        Stream.of(
            col(CUSTOMER_ID),
            unix_date(col(CustomerDay.BUSINESS_DATE)).as(DAY),
            when(col(CustomerDay.PURCHASE_LINES).gt(0), 1L).otherwise(0L).as(ORDERS),
            col(LINES).cast("bigint"),
            col(CustomerDay.FOREIGN_LINES).cast("bigint"),
            Cents.of(col(PURCHASES)).as(PURCHASES),
            Cents.of(col(CustomerDay.RETURN_AMOUNT)).as(CustomerDay.RETURN_AMOUNT),
            Cents.of(col(NET)).as(NET),
            col(TOUCHES).cast("bigint"));
    return days.select(Stream.concat(numbers, Stream.of(more)).toArray(Column[]::new));
  }

  /** Rows travel once, to where their customer is added up afterwards. */
  private static RelationalGroupedDataset byDay(Dataset<Row> rows) {
    return rows.repartition(col(CUSTOMER_ID)).groupBy(CUSTOMER_ID, DAY);
  }

  private static Dataset<Row> summed(
      RelationalGroupedDataset groups, Function<String, Stream<Column>> sums) {
    Column[] all = NUMBERS.stream().flatMap(sums).toArray(Column[]::new);
    return groups.agg(all[0], Arrays.copyOfRange(all, 1, all.length));
  }

  private static Column[] both(Function<String, Column> was) {
    return Stream.concat(
            Stream.of(col(CUSTOMER_ID), col(DAY)),
            NUMBERS.stream().flatMap(n -> Stream.of(col(n), was.apply(n).as(WAS + n))))
        .toArray(Column[]::new);
  }

  private static Column gained(String number) {
    return sum(col(number).multiply(col(TableChanges.CHANGE))).as(GAINED + number);
  }

  private static Column anyOf(Function<String, Column> number) {
    return NUMBERS.stream().map(n -> number.apply(n).notEqual(0L)).reduce(Column::or).orElseThrow();
  }
}
