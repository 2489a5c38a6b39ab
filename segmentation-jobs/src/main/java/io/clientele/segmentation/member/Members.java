package io.clientele.segmentation.member;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.mart.SegmentMember;
import io.clientele.contracts.table.Table;
import io.clientele.lake.rule.CustomerColumns;
import io.clientele.lake.rule.SparkRule;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who fulfils the rules of segments on a day; all rules are asked in one walk over customers. */
final class Members {
  /** Lets a list without segments have a type. */
  private static final Column NOBODY = lit(null).cast("string");

  private final List<Segment> segments;
  private final ZoneId zone;

  Members(List<Segment> segments, ZoneId zone) {
    this.segments = List.copyOf(segments);
    this.zone = zone;
  }

  /**
   * One row per segment and customer in it, erased customers left out.
   *
   * @param read gives the rows of a table on the day, one per customer
   */
  Dataset<Row> of(Function<Table, Dataset<Row>> read) {
    var names = Stream.concat(Stream.of(NOBODY), segments.stream().map(this::nameIfMember));
    return CustomerColumns.of(columns(segments), read)
        .select(
            explode(array(names.toArray(Column[]::new))).as(SegmentMember.SEGMENT),
            CustomerColumns.named(CustomerColumns.CUSTOMER_ID).as(SegmentMember.CUSTOMER_ID))
        .where(col(SegmentMember.SEGMENT).isNotNull());
  }

  static Set<RuleColumn> columns(Collection<Segment> segments) {
    return segments.stream().flatMap(each -> each.columns().stream()).collect(Collectors.toSet());
  }

  /** True for rows of {@link CustomerColumns} that fulfil the rule, otherwise false. */
  Column isIn(Segment segment) {
    return coalesce(segment.rule().accept(new SparkRule(zone)), lit(false));
  }

  private Column nameIfMember(Segment segment) {
    return when(isIn(segment), lit(segment.name()));
  }
}
