package io.clientele.segmentation.member;

import static org.apache.spark.sql.functions.xxhash64;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.audience.Rule;
import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.lake.Lake;
import io.clientele.lake.QueryResult;
import io.clientele.lake.rule.CustomerColumns;
import io.clientele.lake.rule.ReadableText;
import io.clientele.lake.rule.RuleInputs;
import io.clientele.lake.rule.RuleTables;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tries rules before they are segments; stores nothing. */
public final class SegmentTrials {
  private static final int SAMPLE = 10;
  private static final String TRIED = "tried";

  private final Lake lake;
  private final ZoneId zone;
  private final List<Segment> segments;

  /**
   * @param zone the business time zone
   * @param segments to compare with
   */
  public SegmentTrials(Lake lake, ZoneId zone, List<Segment> segments) {
    this.lake = lake;
    this.zone = zone;
    this.segments = List.copyOf(segments);
  }

  /** The latest day that there is to try a rule on. */
  static LocalDate latestDay(Lake lake) {
    return lake.latestDay(CustomerFacts.TABLE)
        .orElseThrow(
            () ->
                new ClienteleException(
                    "Cannot look at any day: " + CustomerFacts.TABLE + " was never written.",
                    "Run `clientele run` first."));
  }

  /**
   * @param asOf the day to try it on; the latest one where empty
   * @throws ClienteleException where a table that the rule names has nothing to say about the day
   */
  public SegmentTrial of(Rule rule, Optional<LocalDate> asOf) {
    var tried = new Segment(TRIED, "", rule);
    LocalDate day = asOf.orElseGet(() -> latestDay(lake));
    var inputs = new RuleInputs(RuleTables.MARTS, lake, day);
    ReadableSegments.require(tried, inputs, "Cannot try the rule: ");
    var others = ReadableSegments.of(segments, inputs);
    var overlap = new OverlapCount(tried, others.segments(), zone, inputs);
    var counted = overlap.counted();
    return new SegmentTrial(
        day,
        counted.customers(),
        counted.size(),
        sample(tried, overlap.customers()),
        counted.overlaps(),
        Stream.concat(ReadableSegments.unknowns(tried, inputs).stream(), others.problems().stream())
            .toList());
  }

  /** Drawn by customer: the same rule shows the same customers while they fulfil it. */
  private QueryResult sample(Segment tried, Dataset<Row> customers) {
    Column id = CustomerColumns.named(CustomerColumns.CUSTOMER_ID);
    List<RuleColumn> shown = shown(tried);
    var text = new ReadableText(zone);
    List<Row> rows =
        customers
            .where(new Members(List.of(tried), zone).isIn(tried))
            .orderBy(xxhash64(id), id)
            .limit(SAMPLE)
            .select(shown.stream().map(text::of).toArray(Column[]::new))
            .collectAsList();
    return new QueryResult(
        shown.stream().map(column -> column.column().name()).toList(),
        rows.stream().map(SegmentTrials::cells).toList());
  }

  private static List<RuleColumn> shown(Segment tried) {
    var columns = new LinkedHashSet<>(tried.columns());
    columns.removeIf(column -> column.column().personal());
    return List.copyOf(columns);
  }

  private static List<Object> cells(Row row) {
    return IntStream.range(0, row.size()).mapToObj(row::get).toList();
  }
}
