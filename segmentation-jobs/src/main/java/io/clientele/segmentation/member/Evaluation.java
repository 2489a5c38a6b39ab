package io.clientele.segmentation.member;

import io.clientele.contracts.mart.SegmentDay;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A row of {@code mart.segment_day}.
 *
 * @param count customers in the segment
 * @param rule the rule; empty where the segment had been removed
 * @param ruleHash its digest
 */
record Evaluation(
    String segment,
    LocalDate day,
    Count count,
    Optional<String> rule,
    Optional<String> ruleHash,
    String runId,
    Instant at) {
  private static final List<String> COLUMNS = SegmentDay.TABLE.columnNames();

  /**
   * Customers on a day.
   *
   * @param size in the segment
   * @param entered of these, not in it on the evaluated day before
   * @param exited in it on the evaluated day before, and no longer
   */
  record Count(long size, long entered, long exited) {}

  static Evaluation of(Row row) {
    return new Evaluation(
        row.getString(at(SegmentDay.SEGMENT)),
        row.getDate(at(SegmentDay.AS_OF)).toLocalDate(),
        new Count(
            row.getLong(at(SegmentDay.SIZE)),
            row.getLong(at(SegmentDay.ENTERED)),
            row.getLong(at(SegmentDay.EXITED))),
        Optional.ofNullable(row.getString(at(SegmentDay.RULE))),
        Optional.ofNullable(row.getString(at(SegmentDay.RULE_HASH))),
        row.getString(at(SegmentDay.RUN_ID)),
        row.getTimestamp(at(SegmentDay.EVALUATED_AT)).toInstant());
  }

  /** The row in the order of its contract. */
  Row row() {
    return RowFactory.create(
        segment,
        Date.valueOf(day),
        count.size(),
        count.entered(),
        count.exited(),
        rule.orElse(null),
        ruleHash.orElse(null),
        runId,
        Timestamp.from(at));
  }

  /** The same evaluation with another neighbour before it. */
  Evaluation counted(Count other) {
    return new Evaluation(segment, day, other, rule, ruleHash, runId, at);
  }

  private static int at(String column) {
    return COLUMNS.indexOf(column);
  }
}
