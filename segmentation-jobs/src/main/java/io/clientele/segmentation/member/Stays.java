package io.clientele.segmentation.member;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.SegmentMember;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Stays in segments when a day is evaluated, be it the first time or again. A stay is told by
 * evaluated days, so only what lies between the evaluated day before and the one after can change:
 * whoever was in the segment on these stays so, and the day itself is told anew.
 */
final class Stays {
  private static final Column SEGMENT = col(SegmentMember.SEGMENT);
  private static final Column FROM = col(SegmentMember.VALID_FROM);
  private static final Column TO = col(SegmentMember.VALID_TO);
  private static final String EARLIER = "earlier";
  private static final String GOES_ON = "goes_on";
  private static final String UNTIL = "until";
  private static final String IS_MEMBER = "is_member";
  private static final String STAY = "stay";

  private final EvaluatedDay evaluated;

  Stays(EvaluatedDay evaluated) {
    this.evaluated = evaluated;
  }

  /**
   * Rows in whose files something may change; the day's month belongs to them and stays one file.
   */
  Column mayChange() {
    Column sameMonth = col(SegmentMember.ENDED).equalTo(month(lit(evaluated.day())));
    return evaluated.touched().or(evaluated.isEvaluated().and(sameMonth));
  }

  /**
   * @param stored rows of {@code mart.segment_member}, all that are touched among them
   * @param members segment and customer_id of those who fulfil the rules on the day
   * @return the rows to hold instead
   */
  Dataset<Row> with(Dataset<Row> stored, Dataset<Row> members) {
    Dataset<Row> around = stored.where(evaluated.touched());
    return told(joined(around, members)).unionByName(stored.where(not(evaluated.touched())));
  }

  private Dataset<Row> joined(Dataset<Row> around, Dataset<Row> members) {
    Column none = lit(null).cast("date");
    Dataset<Row> now =
        members.select(SEGMENT, col(SegmentMember.CUSTOMER_ID), none, none, lit(true));
    Column after = evaluated.after();
    Column goesOn = FROM.leq(after).and(TO.isNull().or(TO.gt(after)));
    return around
        .select(SEGMENT, col(SegmentMember.CUSTOMER_ID), FROM, TO, lit(false).as(IS_MEMBER))
        .union(now)
        .groupBy(SEGMENT, col(SegmentMember.CUSTOMER_ID))
        .agg(
            min(when(FROM.leq(evaluated.before()), FROM)).as(EARLIER),
            coalesce(max(goesOn), lit(false)).as(GOES_ON),
            max(when(goesOn, TO)).as(UNTIL),
            max(IS_MEMBER).as(IS_MEMBER));
  }

  private Dataset<Row> told(Dataset<Row> customers) {
    return customers
        .select(
            SEGMENT,
            col(SegmentMember.CUSTOMER_ID),
            explode(array(beginsByNow(), beginsAfter())).as(STAY))
        .select(SEGMENT, col(SegmentMember.CUSTOMER_ID), col(STAY + ".*"))
        .where(FROM.isNotNull())
        .withColumn(SegmentMember.ENDED, coalesce(month(TO), lit(SegmentMember.OPEN)));
  }

  /** The stay that holds the evaluated day before, or the day itself. */
  private Column beginsByNow() {
    Column day = lit(evaluated.day());
    Column from = coalesce(col(EARLIER), when(col(IS_MEMBER), day));
    Column to =
        when(not(col(IS_MEMBER)), day).when(col(GOES_ON), col(UNTIL)).otherwise(evaluated.after());
    return stay(from, to);
  }

  /** The stay that holds the evaluated day after and not the day itself. */
  private Column beginsAfter() {
    Column apart = col(GOES_ON).and(not(col(IS_MEMBER)));
    return stay(when(apart, evaluated.after()), when(apart, col(UNTIL)));
  }

  private static Column stay(Column from, Column to) {
    return struct(from.as(SegmentMember.VALID_FROM), to.as(SegmentMember.VALID_TO));
  }

  private static Column month(Column day) {
    return date_format(day, "yyyy-MM");
  }
}
