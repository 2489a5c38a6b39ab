package io.clientele.segmentation.member;

import io.clientele.contracts.mart.SegmentDay;
import io.clientele.contracts.mart.SegmentMember;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.rule.RuleInputs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Segments on the day of one run. Stays are written before the day is on record, so that a day of
 * which a run was killed is evaluated as if for the first time.
 */
final class SegmentRun {
  private final List<Segment> segments;
  private final JobContext context;
  private final Lake lake;
  private final Evaluations before;
  private final EvaluatedDay evaluated;

  /**
   * @param inFile all segments there are
   * @param segments those to evaluate
   */
  SegmentRun(List<Segment> inFile, List<Segment> segments, JobContext context) {
    this.segments = segments;
    this.context = context;
    this.lake = context.lake();
    this.before = Evaluations.in(lake);
    var names = new ArrayList<>(segments.stream().map(Segment::name).toList());
    names.addAll(before.endingOn(context.asOf(), inFile.stream().map(Segment::name).toList()));
    var places = new HashMap<String, Place>();
    names.forEach(name -> places.put(name, before.place(name, context.asOf())));
    this.evaluated = new EvaluatedDay(context.asOf(), places);
  }

  boolean isEmpty() {
    return evaluated.places().isEmpty();
  }

  void writeMembers(RuleInputs inputs) {
    Dataset<Row> members = new Members(segments, context.workspace().timeZone()).of(inputs::read);
    var stays = new Stays(evaluated);
    lake.rewrite(SegmentMember.TABLE, stays.mayChange(), stored -> stays.with(stored, members));
  }

  /**
   * @return what is on record of the day now
   */
  List<Evaluation> writeDays() {
    Map<String, Counts> counts = Counts.of(lake.read(SegmentMember.TABLE), evaluated);
    var onDay = new ArrayList<Evaluation>();
    var changed = new ArrayList<Evaluation>();
    for (var each : evaluated.places().entrySet()) {
      Counts count = counts.getOrDefault(each.getKey(), Counts.NONE);
      onDay.add(evaluation(each.getKey(), count.onDay()));
      recounted(each.getKey(), each.getValue(), count).ifPresent(changed::add);
    }
    changed.addAll(onDay);
    lake.merge(SegmentDay.TABLE, changed.stream().map(Evaluation::row).toList());
    return onDay;
  }

  private Evaluation evaluation(String name, Evaluation.Count count) {
    Optional<Segment> segment =
        segments.stream().filter(each -> each.name().equals(name)).findFirst();
    return new Evaluation(
        name,
        context.asOf(),
        count,
        segment.map(each -> each.rule().text()),
        segment.map(Segment::ruleHash),
        context.runId(),
        context.startedAt());
  }

  /** Who enters or leaves on the evaluated day after is told from this one now. */
  private Optional<Evaluation> recounted(String name, Place place, Counts counts) {
    return place
        .after()
        .flatMap(after -> before.on(name, after))
        .map(
            after ->
                after.counted(
                    new Evaluation.Count(
                        after.count().size(), counts.enteredAfter(), counts.exitedAfter())));
  }
}
