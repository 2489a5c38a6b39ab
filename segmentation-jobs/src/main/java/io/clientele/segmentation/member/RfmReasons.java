package io.clientele.segmentation.member;

import io.clientele.contracts.audience.Clause;
import io.clientele.contracts.audience.Literal;
import io.clientele.contracts.audience.Operator;
import io.clientele.contracts.audience.Rule;
import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.audience.RuleExplainer;
import io.clientele.contracts.audience.Verdict;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.ops.Run;
import io.clientele.lake.Lake;
import io.clientele.lake.rule.RuleInputs;
import io.clientele.lake.rule.RuleTables;
import io.clientele.segmentation.member.SegmentReason.Told;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Explains segments that scores make: which one the customer is in, and by which scores. */
final class RfmReasons {
  private static final List<RuleColumn> SCORES =
      List.of(
          column(CustomerRfm.RECENCY_DAYS),
          column(CustomerRfm.R),
          column(CustomerRfm.FREQUENCY),
          column(CustomerRfm.F),
          column(CustomerRfm.MONETARY),
          column(CustomerRfm.M));

  private final Lake lake;
  private final ZoneId zone;

  RfmReasons(Lake lake, ZoneId zone) {
    this.lake = lake;
    this.zone = zone;
  }

  SegmentReason of(String name, String customerId, Optional<LocalDate> asOf) {
    Segment segment = segment(name);
    LocalDate day =
        asOf.or(() -> lake.latestDay(CustomerRfm.TABLE))
            .orElseGet(() -> SegmentTrials.latestDay(lake));
    var inputs = new RuleInputs(RuleTables.MARTS, lake, day);
    ReadableSegments.require(segment, inputs, "Cannot explain segment " + name + ": ");
    var columns = new LinkedHashSet<>(segment.columns());
    columns.addAll(SCORES);
    var values = CustomerValues.of(customerId, columns, inputs, lake);
    Clause clause = segment.rule().accept(new RuleExplainer(values::value, zone));
    boolean isIn = clause.verdict() == Verdict.TRUE;
    Optional<Told> told = run(day).map(runId -> new Told(runId, day, true, isIn));
    return new SegmentReason(name, day, clause, scores(values), List.of(), told);
  }

  /** As if it were one that a rule makes. */
  private static Segment segment(String name) {
    RuleColumn column = column(CustomerRfm.SEGMENT);
    return new Segment(
        name, "", new Rule.Comparison(column, Operator.EQUAL, new Literal.Text(name)));
  }

  /** The last run that scored the day. */
  private Optional<String> run(LocalDate day) {
    List<String> columns = Run.TABLE.columnNames();
    return lake.hold(Run.TABLE).stream()
        .filter(row -> CustomerRfm.TABLE.name().equals(row.get(columns.indexOf(Run.JOB))))
        .filter(row -> Date.valueOf(day).equals(row.get(columns.indexOf(Run.AS_OF))))
        .filter(row -> !Run.FAILED.equals(row.get(columns.indexOf(Run.STATUS))))
        .max(Comparator.comparing(row -> row.getTimestamp(columns.indexOf(Run.FINISHED_AT))))
        .map(row -> row.getString(columns.indexOf(Run.RUN_ID)));
  }

  private static List<String> scores(CustomerValues values) {
    return SCORES.stream()
        .map(
            column ->
                column.column().name()
                    + " = "
                    + values.value(column).map(Object::toString).orElse("missing"))
        .toList();
  }

  private static RuleColumn column(String name) {
    return RuleTables.column(CustomerRfm.TABLE, name);
  }
}
