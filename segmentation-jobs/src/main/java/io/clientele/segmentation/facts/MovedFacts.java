package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.CustomerFacts;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** {@link FactNumbers} with {@link CustomerMoves} added. */
final class MovedFacts {
  /**
   * True where the customer lost the first or one of the latest days: what is the first or latest
   * now, neither the facts nor the moves tell.
   */
  static final String IS_UNSURE = "is_unsure";

  private static final String CUSTOMER_ID = CustomerFacts.CUSTOMER_ID;
  private static final String MOVED = "moved_";
  private static final Column BUYS = col(CustomerFacts.PURCHASE_DAYS).gt(0);
  private static final Column HAS_LINES = col(CustomerFacts.LINES).gt(0);
  private static final Column IS_TOUCHED = col(CustomerFacts.INTERACTIONS).gt(0);

  private MovedFacts() {}

  /**
   * @param facts rows of {@link FactNumbers}
   * @param moves rows of {@link CustomerMoves}
   * @return rows of {@link FactNumbers} of everybody who moved and has a line or a touch now, and
   *     {@link #IS_UNSURE}
   */
  static Dataset<Row> of(Dataset<Row> facts, Dataset<Row> moves) {
    Dataset<Row> both = facts.join(renamed(moves), new String[] {CUSTOMER_ID}, "right_outer");
    var unchanged =
        Stream.of(both.columns())
            .filter(name -> !CustomerMoves.SUMS.contains(name))
            .map(functions::col);
    return both.select(columns(unchanged, CustomerMoves.SUMS.stream().map(MovedFacts::sum)))
        .where(HAS_LINES.or(IS_TOUCHED))
        .select(
            columns(
                Stream.of(col(CUSTOMER_ID)),
                CustomerMoves.SUMS.stream().map(functions::col),
                days(),
                Stream.of(isUnsure().as(IS_UNSURE))));
  }

  private static Dataset<Row> renamed(Dataset<Row> moves) {
    return moves.select(
        Stream.of(moves.columns())
            .map(name -> col(name).as(name.equals(CUSTOMER_ID) ? name : MOVED + name))
            .toArray(Column[]::new));
  }

  private static Column moved(String name) {
    return col(MOVED + name);
  }

  private static Column sum(String name) {
    return coalesce(col(name), lit(0L)).plus(coalesce(moved(name), lit(0L))).as(name);
  }

  private static Stream<Column> days() {
    Column last = greatest(col(CustomerFacts.LAST_ORDER_ON), latest(0));
    return Stream.of(
        when(HAS_LINES, earlier(CustomerFacts.FIRST_LINE_ON)).as(CustomerFacts.FIRST_LINE_ON),
        when(BUYS, earlier(CustomerFacts.FIRST_ORDER_ON)).as(CustomerFacts.FIRST_ORDER_ON),
        when(BUYS, last).as(CustomerFacts.LAST_ORDER_ON),
        when(BUYS, previous(last)).as(CustomerFacts.PREVIOUS_ORDER_ON),
        when(IS_TOUCHED, lastTouch()).as(CustomerFacts.LAST_INTERACTION_ON),
        when(BUYS, firstAmount()).otherwise(0L).as(CustomerFacts.FIRST_DAY_AMOUNT));
  }

  private static Column earlier(String day) {
    return least(col(day), moved(day));
  }

  private static Column latest(int place) {
    return get(moved(CustomerMoves.LATEST), lit(place));
  }

  private static Column previous(Column last) {
    return greatest(
        Stream.of(
                col(CustomerFacts.LAST_ORDER_ON),
                col(CustomerFacts.PREVIOUS_ORDER_ON),
                latest(0),
                latest(1))
            .map(day -> when(day.lt(last), day))
            .toArray(Column[]::new));
  }

  private static Column lastTouch() {
    return greatest(
        col(CustomerFacts.LAST_INTERACTION_ON), moved(CustomerFacts.LAST_INTERACTION_ON));
  }

  /** A day that changed is the first one now, or still. */
  private static Column firstAmount() {
    Column known = col(CustomerFacts.FIRST_ORDER_ON);
    Column changed = moved(CustomerFacts.FIRST_ORDER_ON);
    Column isFirst = changed.isNotNull().and(known.isNull().or(changed.leq(known)));
    return when(isFirst, moved(CustomerMoves.FIRST_AMOUNT))
        .otherwise(coalesce(col(CustomerFacts.FIRST_DAY_AMOUNT), lit(0L)));
  }

  private static Column isUnsure() {
    Column secondLatest =
        coalesce(col(CustomerFacts.PREVIOUS_ORDER_ON), col(CustomerFacts.LAST_ORDER_ON));
    Column lostPurchase =
        moved(CustomerMoves.FIRST_LOST)
            .equalTo(col(CustomerFacts.FIRST_ORDER_ON))
            .or(moved(CustomerMoves.LAST_LOST).geq(secondLatest));
    Column lostLine = moved(CustomerMoves.LINE_LOST).equalTo(col(CustomerFacts.FIRST_LINE_ON));
    Column lostTouch =
        moved(CustomerMoves.TOUCH_LOST).equalTo(col(CustomerFacts.LAST_INTERACTION_ON));
    Column any = BUYS.and(lostPurchase).or(HAS_LINES.and(lostLine)).or(IS_TOUCHED.and(lostTouch));
    return coalesce(any, lit(false));
  }

  @SafeVarargs
  private static Column[] columns(Stream<Column>... columns) {
    return Stream.of(columns).flatMap(each -> each).toArray(Column[]::new);
  }
}
