package io.clientele.segmentation.facts;

import static io.clientele.segmentation.facts.DayTotals.CUSTOMER_ID;
import static io.clientele.segmentation.facts.DayTotals.DAY;
import static io.clientele.segmentation.facts.DayTotals.LINES;
import static io.clientele.segmentation.facts.DayTotals.NET;
import static io.clientele.segmentation.facts.DayTotals.NUMBERS;
import static io.clientele.segmentation.facts.DayTotals.ORDERS;
import static io.clientele.segmentation.facts.DayTotals.PURCHASES;
import static io.clientele.segmentation.facts.DayTotals.TOUCHES;
import static io.clientele.segmentation.facts.DayTotals.gain;
import static io.clientele.segmentation.facts.DayTotals.was;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.CustomerFacts;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * By how much single days change the facts of their customers, from one business day to a later
 * one.
 *
 * @param quarter the window of 90 days
 * @param year the window of 365 days
 */
record DayMoves(Window quarter, Window year) {
  /** What the windows add up; like {@link DayTotals#NUMBERS}, these are sums. */
  static final List<String> WINDOWED =
      List.of(
          CustomerFacts.ORDERS_90D,
          CustomerFacts.NET_AMOUNT_90D,
          CustomerFacts.INTERACTIONS_90D,
          CustomerFacts.ORDERS_365D,
          CustomerFacts.NET_AMOUNT_365D);

  /** The day, where it has a purchase; and what was bought on it. */
  static final String BOUGHT_ON = "bought_on";

  static final String BOUGHT = "bought";
  static final String LINE_ON = "line_on";
  static final String TOUCH_ON = "touch_on";

  /** The day, where it had a purchase and has none any more. */
  static final String LOST_BOUGHT_ON = "lost_bought_on";

  static final String LOST_LINE_ON = "lost_line_on";
  static final String LOST_TOUCH_ON = "lost_touch_on";

  /**
   * @param known number of the day that facts go on from
   * @param today number of the business day
   */
  static DayMoves between(int known, int today) {
    return new DayMoves(Window.of(known, today, 90), Window.of(known, today, 365));
  }

  /**
   * What changed days bring.
   *
   * @param totals rows of {@link DayTotals}
   */
  Dataset<Row> brought(Dataset<Row> totals) {
    var sums = NUMBERS.stream().map(n -> gain(n).as(n));
    var days =
        Stream.of(
            isDay(col(ORDERS)).minus(isDay(was(ORDERS))).as(CustomerFacts.PURCHASE_DAYS),
            dayIf(col(ORDERS)).as(BOUGHT_ON),
            col(PURCHASES).as(BOUGHT),
            dayIf(col(LINES)).as(LINE_ON),
            dayIf(col(TOUCHES)).as(TOUCH_ON),
            lost(ORDERS).as(LOST_BOUGHT_ON),
            lost(LINES).as(LOST_LINE_ON),
            lost(TOUCHES).as(LOST_TOUCH_ON));
    var windowed =
        windowed(
            gain(ORDERS),
            gain(NET),
            gain(TOUCHES),
            quarter.counts(col(DAY)),
            year.counts(col(DAY)));
    return totals.select(
        Stream.of(Stream.of(col(CUSTOMER_ID)), sums, days, windowed)
            .flatMap(columns -> columns)
            .toArray(Column[]::new));
  }

  /**
   * What days take along that leave a window.
   *
   * @param days rows of {@code mart.customer_day}
   */
  Dataset<Row> taken(Dataset<Row> days) {
    Column leavesQuarter = quarter.left().holds(col(DAY));
    Column leavesYear = year.left().holds(col(DAY));
    var windowed =
        windowed(
            negate(col(ORDERS)),
            negate(col(NET)),
            negate(col(TOUCHES)),
            leavesQuarter.cast("int"),
            leavesYear.cast("int"));
    return DayTotals.numbers(days.where(quarter.left().holdsRow().or(year.left().holdsRow())))
        .select(Stream.concat(Stream.of(col(CUSTOMER_ID)), windowed).toArray(Column[]::new));
  }

  private static Stream<Column> windowed(
      Column orders, Column net, Column touches, Column inQuarter, Column inYear) {
    return Stream.of(
        orders.multiply(inQuarter).as(CustomerFacts.ORDERS_90D),
        net.multiply(inQuarter).as(CustomerFacts.NET_AMOUNT_90D),
        touches.multiply(inQuarter).as(CustomerFacts.INTERACTIONS_90D),
        orders.multiply(inYear).as(CustomerFacts.ORDERS_365D),
        net.multiply(inYear).as(CustomerFacts.NET_AMOUNT_365D));
  }

  private static Column isDay(Column number) {
    return when(number.gt(0), 1L).otherwise(0L);
  }

  private static Column dayIf(Column number) {
    return when(number.gt(0), col(DAY));
  }

  private static Column lost(String number) {
    return when(was(number).gt(0).and(col(number).leq(0)), col(DAY));
  }
}
