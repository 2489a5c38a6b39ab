package io.clientele.scoring;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.lake.Job;
import io.clientele.lake.SignalRules;
import io.clientele.lake.Workspace;
import io.clientele.scoring.churn.ChurnJob;
import io.clientele.scoring.lead.LeadScoreJob;
import java.util.List;

/** What this room publishes, job by job. */
public final class ScoringJobs {
  /** Name of this room in job declarations. */
  public static final String ROOM = "scoring-jobs";

  /** The workspace's file of model settings; without it the shipped ones hold. */
  public static final String SETTINGS = "models.yml";

  private ScoringJobs() {}

  /**
   * @throws io.clientele.contracts.ClienteleException with everything that is wrong in {@code
   *     models.yml} or {@code signals.yml}
   */
  public static List<Job> all(Workspace workspace) {
    var problems = new Problems(SETTINGS);
    var settings = ModelSettings.from(workspace.settings(SETTINGS, problems));
    problems.throwIfAny();
    EngagementScore engagement = SignalRules.of(workspace).score();
    return List.of(
        new ChurnJob(settings.churn(), engagement), new LeadScoreJob(settings.lead(), engagement));
  }
}
