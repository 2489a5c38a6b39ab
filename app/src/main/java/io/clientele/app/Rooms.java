package io.clientele.app;

import io.clientele.campaigns.CampaignJobs;
import io.clientele.ingestion.IngestionJobs;
import io.clientele.lake.Job;
import io.clientele.lake.Workspace;
import io.clientele.reports.ReportJobs;
import io.clientele.scoring.ScoringJobs;
import io.clientele.segmentation.SegmentationJobs;
import java.util.List;
import java.util.stream.Stream;

/**
 * The job list: every job of every room. Their order follows from the tables they read and write.
 */
final class Rooms {
  private Rooms() {}

  static List<Job> jobs(Workspace workspace) {
    return Stream.of(
            IngestionJobs.all(System::getenv),
            List.<Job>of(new EngagementSignalJob(SignalsProcess.ofThisInstallation())),
            SegmentationJobs.all(workspace),
            ScoringJobs.all(workspace),
            CampaignJobs.all(workspace),
            ReportJobs.all(workspace))
        .flatMap(List::stream)
        .toList();
  }
}
