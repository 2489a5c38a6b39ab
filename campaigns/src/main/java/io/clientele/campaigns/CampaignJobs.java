package io.clientele.campaigns;

import io.clientele.campaigns.audience.Audience;
import io.clientele.campaigns.audience.AudienceFile;
import io.clientele.campaigns.audience.AudienceMemberJob;
import io.clientele.contracts.config.Problems;
import io.clientele.lake.Job;
import io.clientele.lake.Workspace;
import java.util.List;

/** What this room publishes, job by job. */
public final class CampaignJobs {
  /** Name of this room in job declarations. */
  public static final String ROOM = "campaigns";

  /** The workspace's file of audiences; without it there are none. */
  public static final String SETTINGS = "audiences.yml";

  private CampaignJobs() {}

  /**
   * @throws io.clientele.contracts.ClienteleException with everything that is wrong in {@code
   *     audiences.yml}
   */
  public static List<Job> all(Workspace workspace) {
    var problems = new Problems(SETTINGS);
    List<Audience> audiences = AudienceFile.read(workspace.settings(SETTINGS, problems));
    problems.throwIfAny();
    return List.of(new AudienceMemberJob(audiences));
  }
}
