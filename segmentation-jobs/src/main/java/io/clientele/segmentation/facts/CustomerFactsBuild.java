package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.lake.TableChanges;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Customer facts from daily facts: from all of them, or from the facts of an earlier business day
 * and what changed since. Both ways give the same rows.
 */
public final class CustomerFactsBuild {
  private static final String[] CUSTOMER = {CustomerFacts.CUSTOMER_ID};

  private CustomerFactsBuild() {}

  /**
   * The facts of a day from nothing else than daily facts.
   *
   * @param days {@code mart.customer_day}; days after the business day are not looked at
   * @return rows of {@code mart.customer_facts}
   */
  public static Dataset<Row> of(Dataset<Row> days, FactsDay day) {
    Dataset<Row> totals = DayTotals.fresh(days.where(day.isKnown()));
    Dataset<Row> moves =
        CustomerMoves.of(DayMoves.between(Span.LONG_AGO, day.number()).brought(totals));
    return FactNumbers.rows(MovedFacts.of(FactNumbers.none(moves), moves), day);
  }

  /**
   * By how much facts change from a day to the same or a later one.
   *
   * @param changes of {@code mart.customer_day} since the facts of the earlier day were made
   * @param days {@code mart.customer_day}
   * @return rows of {@link CustomerMoves}
   */
  static Dataset<Row> moves(
      TableChanges changes, Dataset<Row> days, FactsDay known, FactsDay today) {
    var moves = DayMoves.between(known.number(), today.number());
    Span since = new Span(known.number(), today.number());
    Dataset<Row> restated =
        DayTotals.restated(changes.rows().where(known.isKnown()), changes.stored());
    Dataset<Row> fresh = DayTotals.fresh(days.where(since.holdsRow()));
    return CustomerMoves.of(
        moves.brought(restated.unionByName(fresh)).unionByName(moves.taken(days), true));
  }

  /**
   * Facts of the earlier day with the moves added. Customers without a move are carried over as
   * they are. Who lost the first or the latest days is added up from the history; nobody else's
   * history is read.
   *
   * @param facts {@code mart.customer_facts} of the earlier day
   * @param moves rows of {@link #moves}, stored: they are read more than once
   * @param days {@code mart.customer_day}
   * @return rows of {@code mart.customer_facts} of the later day
   */
  static Dataset<Row> moved(
      Dataset<Row> facts, Dataset<Row> moves, Dataset<Row> days, FactsDay today) {
    // Counting stores all of them, so that Spark knows how small they are when it plans the joins.
    boolean anyLoss = moves.agg(count_if(CustomerMoves.isLoss())).first().getLong(0) > 0;
    Dataset<Row> movers = moves.select(CustomerFacts.CUSTOMER_ID);
    Dataset<Row> still =
        facts
            .join(movers, CUSTOMER, "left_anti")
            .withColumn(CustomerFacts.AS_OF, lit(today.asOf()));
    Dataset<Row> known = FactNumbers.of(facts.join(movers, CUSTOMER, "left_semi"));
    Dataset<Row> moved = MovedFacts.of(known, moves);
    return still.unionByName(
        anyLoss ? withHistories(moved, days, today) : FactNumbers.rows(moved, today));
  }

  private static Dataset<Row> withHistories(Dataset<Row> moved, Dataset<Row> days, FactsDay today) {
    Dataset<Row> unsure = moved.where(MovedFacts.IS_UNSURE).select(CustomerFacts.CUSTOMER_ID);
    return FactNumbers.rows(moved.where(not(col(MovedFacts.IS_UNSURE))), today)
        .unionByName(of(days.join(unsure, CUSTOMER, "left_semi"), today));
  }
}
