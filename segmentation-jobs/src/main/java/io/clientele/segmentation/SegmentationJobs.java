package io.clientele.segmentation;

import io.clientele.lake.Job;
import io.clientele.lake.SignalRules;
import io.clientele.lake.Workspace;
import io.clientele.segmentation.affinity.NextCategoryJob;
import io.clientele.segmentation.affinity.ProductAffinityJob;
import io.clientele.segmentation.cohort.CohortRetentionJob;
import io.clientele.segmentation.day.CustomerDayJob;
import io.clientele.segmentation.engagement.EngagementDayJob;
import io.clientele.segmentation.facts.CustomerFactsJob;
import io.clientele.segmentation.lifecycle.CustomerLifecycleJob;
import io.clientele.segmentation.member.SegmentMemberJob;
import io.clientele.segmentation.rfm.CustomerRfmJob;
import io.clientele.segmentation.rfm.SegmentMigrationJob;
import io.clientele.segmentation.value.CustomerValueJob;
import java.util.List;

/** What this room publishes, job by job. */
public final class SegmentationJobs {
  /** Name of this room in job declarations. */
  public static final String ROOM = "segmentation-jobs";

  /** The workspace's file of rules; without it the shipped rules hold. */
  public static final String SETTINGS = "segments.yml";

  private SegmentationJobs() {}

  /**
   * @throws io.clientele.contracts.ClienteleException with everything that is wrong in {@code
   *     segments.yml} or {@code signals.yml}
   */
  public static List<Job> all(Workspace workspace) {
    SegmentSettings settings = SegmentSettings.of(workspace);
    return List.of(
        new CustomerDayJob(),
        new CustomerFactsJob(),
        new CustomerRfmJob(settings.rfm()),
        new SegmentMigrationJob(),
        new CustomerLifecycleJob(settings.lifecycle()),
        new CohortRetentionJob(),
        new CustomerValueJob(settings.value()),
        new ProductAffinityJob(settings.affinity()),
        new NextCategoryJob(settings.affinity()),
        new EngagementDayJob(SignalRules.of(workspace)),
        new SegmentMemberJob(settings.segments()));
  }
}
