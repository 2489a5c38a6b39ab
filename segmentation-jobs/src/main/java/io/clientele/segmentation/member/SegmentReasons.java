package io.clientele.segmentation.member;

import static org.apache.spark.sql.functions.col;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.audience.Clause;
import io.clientele.contracts.audience.RuleExplainer;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.mart.SegmentMember;
import io.clientele.lake.Lake;
import io.clientele.lake.rule.RuleInputs;
import io.clientele.lake.rule.RuleTables;
import io.clientele.segmentation.member.SegmentReason.Told;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Explains why customers are in segments; stores nothing. */
public final class SegmentReasons {
  private final Lake lake;
  private final ZoneId zone;
  private final List<Segment> segments;
  private final List<String> rfmSegments;

  /**
   * @param zone the business time zone
   * @param segments those that rules make
   * @param rfmSegments names of those that scores make
   */
  public SegmentReasons(
      Lake lake, ZoneId zone, List<Segment> segments, Collection<String> rfmSegments) {
    this.lake = lake;
    this.zone = zone;
    this.segments = List.copyOf(segments);
    this.rfmSegments = List.copyOf(rfmSegments);
  }

  /**
   * @param asOf the day; where empty, the latest one on which the segment was evaluated
   * @throws ClienteleException where there is no such segment, with the nearest names, or no such
   *     customer, or a table has nothing to say about the day
   */
  public SegmentReason of(String name, String customerId, Optional<LocalDate> asOf) {
    if (rfmSegments.contains(name)) {
      return new RfmReasons(lake, zone).of(name, customerId, asOf);
    }
    Segment segment = segment(name);
    var evaluations = Evaluations.in(lake);
    LocalDate day =
        asOf.or(() -> evaluations.latest(name).map(Evaluation::day))
            .orElseGet(() -> SegmentTrials.latestDay(lake));
    List<Stay> stays = stays(name, customerId);
    Optional<Told> told =
        evaluations.tellingOf(name, day).map(evaluation -> told(evaluation, segment, stays));
    return new SegmentReason(name, day, clause(segment, customerId, day), List.of(), stays, told);
  }

  private Segment segment(String name) {
    return segments.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private ClienteleException unknown(String name) {
    var names = new ArrayList<>(segments.stream().map(Segment::name).toList());
    names.addAll(rfmSegments);
    return new ClienteleException(
        "Cannot find segment " + name + ".",
        "Nearest: " + String.join(", ", Nearest.to(name, names)) + ".");
  }

  private Clause clause(Segment segment, String customerId, LocalDate day) {
    var inputs = new RuleInputs(RuleTables.MARTS, lake, day);
    ReadableSegments.require(segment, inputs, "Cannot explain segment " + segment.name() + ": ");
    var values = CustomerValues.of(customerId, segment.columns(), inputs, lake);
    return segment.rule().accept(new RuleExplainer(values::value, zone));
  }

  private List<Stay> stays(String name, String customerId) {
    return lake
        .read(SegmentMember.TABLE, Map.of(SegmentMember.SEGMENT, name))
        .where(col(SegmentMember.CUSTOMER_ID).equalTo(customerId))
        .orderBy(SegmentMember.VALID_FROM)
        .select(SegmentMember.VALID_FROM, SegmentMember.VALID_TO)
        .collectAsList()
        .stream()
        .map(SegmentReasons::stay)
        .toList();
  }

  private static Stay stay(Row row) {
    return new Stay(
        row.getDate(0).toLocalDate(), Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate));
  }

  private static Told told(Evaluation evaluation, Segment segment, List<Stay> stays) {
    return new Told(
        evaluation.runId(),
        evaluation.day(),
        evaluation.ruleHash().equals(Optional.of(segment.ruleHash())),
        stays.stream().anyMatch(stay -> stay.holds(evaluation.day())));
  }
}
