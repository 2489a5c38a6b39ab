package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sum;

import io.clientele.contracts.mart.CustomerFacts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * By how much the facts of a customer change: {@link DayMoves} by customer. First and latest days
 * are those among the days that changed; beside them stand the days that were lost.
 */
final class CustomerMoves {
  /** Facts that are sums over days. */
  static final List<String> SUMS =
      Stream.of(DayTotals.NUMBERS, List.of(CustomerFacts.PURCHASE_DAYS), DayMoves.WINDOWED)
          .flatMap(List::stream)
          .toList();

  /** The latest day with a purchase, and the one before it. */
  static final String LATEST = "latest";

  /** What was bought on the first day with a purchase. */
  static final String FIRST_AMOUNT = "first_amount";

  static final String FIRST_LOST = "first_lost";
  static final String LAST_LOST = "last_lost";
  static final String LINE_LOST = "line_lost";
  static final String TOUCH_LOST = "touch_lost";

  private static final int TWO = 2;

  private CustomerMoves() {}

  /** One row per customer with a day that moves. */
  static Dataset<Row> of(Dataset<Row> dayMoves) {
    Column[] moves =
        Stream.concat(SUMS.stream().map(n -> sum(n).as(n)), days()).toArray(Column[]::new);
    return dayMoves
        .groupBy(DayTotals.CUSTOMER_ID)
        .agg(moves[0], Arrays.copyOfRange(moves, 1, moves.length));
  }

  /** True for a customer who lost a day. */
  static Column isLoss() {
    return Stream.of(FIRST_LOST, LINE_LOST, TOUCH_LOST)
        .map(lost -> col(lost).isNotNull())
        .reduce(Column::or)
        .orElseThrow();
  }

  private static Stream<Column> days() {
    Column boughtOn = col(DayMoves.BOUGHT_ON);
    return Stream.of(
        min(boughtOn).as(CustomerFacts.FIRST_ORDER_ON),
        min_by(col(DayMoves.BOUGHT), boughtOn).as(FIRST_AMOUNT),
        max_by(boughtOn, boughtOn, TWO).as(LATEST),
        min(DayMoves.LINE_ON).as(CustomerFacts.FIRST_LINE_ON),
        max(DayMoves.TOUCH_ON).as(CustomerFacts.LAST_INTERACTION_ON),
        min(DayMoves.LOST_BOUGHT_ON).as(FIRST_LOST),
        max(DayMoves.LOST_BOUGHT_ON).as(LAST_LOST),
        min(DayMoves.LOST_LINE_ON).as(LINE_LOST),
        max(DayMoves.LOST_TOUCH_ON).as(TOUCH_LOST));
  }
}
