package io.clientele.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.EngagementChannel;
import io.clientele.contracts.mart.EngagementGroup;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.contracts.ops.ExcludedEvent;
import io.clientele.contracts.ops.IngestedFile;
import io.clientele.ingestion.SourceInput;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Runs the Flink room on the feed files of a workspace, in a process of its own. */
final class EngagementSignalJob implements Job {
  private static final JobDeclaration DECLARATION =
      new JobDeclaration(
          "engagement_signal",
          "engagement-signals",
          List.of(IngestedFile.TABLE, CustomerIdentity.TABLE, Interaction.TABLE),
          List.of(
              EngagementSignal.TABLE,
              EngagementChannel.TABLE,
              EngagementGroup.TABLE,
              SignalTrigger.TABLE,
              ExcludedEvent.TABLE));

  private static final String LEFT_ALONE =
      "Engagement signals were left to `clientele signals`, which is at work on them.";

  private final SignalsProcess process;

  EngagementSignalJob(SignalsProcess process) {
    this.process = process;
  }

  @Override
  public JobDeclaration declaration() {
    return DECLARATION;
  }

  @Override
  public JobResult run(JobContext context) {
    Workspace workspace = context.workspace();
    if (SourceInput.of(workspace).inputs().stream().noneMatch(EngagementSignalJob::hasEvents)) {
      return JobResult.of(0, 0);
    }
    return summary(process.run(arguments(context), log(workspace)), log(workspace));
  }

  private static boolean hasEvents(SourceInput source) {
    return source.profile().objects().stream()
        .anyMatch(object -> object.mapping(Interaction.TABLE).isPresent());
  }

  private static List<String> arguments(JobContext context) {
    Workspace workspace = context.workspace();
    Instant endOfDay = context.asOf().plusDays(1).atStartOfDay(workspace.timeZone()).toInstant();
    return List.of(
        "--feeds", workspace.home().resolve(Workspace.FILE).toString(),
        "--lake", workspace.lake(),
        "--as-of", endOfDay.toString(),
        "--log", log(workspace).toString());
  }

  private static Path log(Workspace workspace) {
    return workspace.home().resolve("logs/signals.log");
  }

  /**
   * A stream that is at work has the tables to itself. Sources that cannot be read are told by the
   * job that lands them, so not here once more.
   */
  private static JobResult summary(String printed, Path log) {
    try {
      JsonNode summary = new ObjectMapper().readTree(printed);
      if (summary.path("left_alone").asBoolean()) {
        return JobResult.postponed(LEFT_ALONE);
      }
      return JobResult.of(summary.path("events_in").asLong(), summary.path("customers").asLong());
    } catch (JsonProcessingException e) {
      throw new ClienteleException(
          "Cannot read what the Flink job says it did.", "See " + log + " for the cause.", e);
    }
  }
}
