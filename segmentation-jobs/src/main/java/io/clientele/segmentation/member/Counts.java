package io.clientele.segmentation.member;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.mart.SegmentMember;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Figures of one segment that follow from its stays.
 *
 * @param onDay of the day evaluated
 * @param enteredAfter customers who enter on the evaluated day after it
 * @param exitedAfter customers who leave on that day
 */
record Counts(Evaluation.Count onDay, long enteredAfter, long exitedAfter) {
  static final Counts NONE = new Counts(new Evaluation.Count(0, 0, 0), 0, 0);

  private static final Column FROM = col(SegmentMember.VALID_FROM);
  private static final Column TO = col(SegmentMember.VALID_TO);

  /**
   * By segment; one without stays is absent.
   *
   * @param stays rows of {@code mart.segment_member} after the evaluation
   */
  static Map<String, Counts> of(Dataset<Row> stays, EvaluatedDay evaluated) {
    Column day = lit(evaluated.day());
    Column after = evaluated.after();
    Column isOnDay = FROM.leq(day).and(TO.isNull().or(TO.gt(day)));
    var bySegment = new HashMap<String, Counts>();
    stays
        .where(evaluated.touched())
        .groupBy(SegmentMember.SEGMENT)
        .agg(
            count_if(isOnDay),
            count_if(FROM.equalTo(day)),
            count_if(is(TO, day)),
            count_if(is(FROM, after)),
            count_if(is(TO, after)))
        .collectAsList()
        .forEach(row -> bySegment.put(row.getString(0), of(row)));
    return bySegment;
  }

  private static Counts of(Row row) {
    var onDay = new Evaluation.Count(row.getLong(1), row.getLong(2), row.getLong(3));
    return new Counts(onDay, row.getLong(4), row.getLong(5));
  }

  private static Column is(Column date, Column day) {
    return coalesce(date.equalTo(day), lit(false));
  }
}
