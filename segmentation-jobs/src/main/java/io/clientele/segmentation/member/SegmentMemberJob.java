package io.clientele.segmentation.member;

import io.clientele.contracts.core.Customer;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.SegmentDay;
import io.clientele.contracts.mart.SegmentMember;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.rule.RuleInputs;
import io.clientele.lake.rule.RuleTables;
import io.clientele.segmentation.SegmentationJobs;
import java.util.List;

/**
 * Publishes {@code mart.segment_member} and {@code mart.segment_day}: who is in which segment on
 * the run's business day. Days may come in any order and again.
 */
public final class SegmentMemberJob implements Job {
  private final List<Segment> segments;

  public SegmentMemberJob(List<Segment> segments) {
    this.segments = List.copyOf(segments);
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        SegmentMember.TABLE.name(),
        SegmentationJobs.ROOM,
        RuleTables.MARTS.tables(),
        List.of(SegmentMember.TABLE, SegmentDay.TABLE));
  }

  /** A segment that cannot be evaluated is a problem of the result; the others are. */
  @Override
  public JobResult run(JobContext context) {
    var inputs = new RuleInputs(RuleTables.MARTS, context.lake(), context.asOf());
    var readable = ReadableSegments.of(segments, inputs);
    var run = new SegmentRun(segments, readable.segments(), context);
    if (run.isEmpty()) {
      return new JobResult(0, 0, readable.problems());
    }
    run.writeMembers(inputs);
    List<Evaluation> evaluated = run.writeDays();
    return new JobResult(
        context.lake().count(Customer.TABLE),
        evaluated.stream().mapToLong(each -> each.count().size()).sum(),
        readable.problems());
  }
}
