package io.clientele.signals;

import static io.clientele.signals.FeedFolder.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.kafka.TestBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.DefaultExecutorServiceLoader;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@code flink run -d} does it: the program is handed to a session cluster over REST. */
class ClusterTest {
  private static final int SLOTS = 4;

  @TempDir private Path home;
  private TestBroker broker;
  private MiniCluster cluster;
  private Configuration client;

  @BeforeEach
  void start(@TempDir Path brokers) throws Exception {
    broker = TestBroker.start(brokers);
    var settings = new Configuration();
    settings.set(RestOptions.BIND_PORT, "0");
    settings.set(RestOptions.ADDRESS, "localhost");
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumSlotsPerTaskManager(SLOTS)
                .build());
    cluster.start();
    client = new Configuration();
    client.set(DeploymentOptions.TARGET, "remote");
    client.set(RestOptions.ADDRESS, "localhost");
    client.set(RestOptions.PORT, cluster.getRestAddress().get().getPort());
    client.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(300));
  }

  @AfterEach
  void stop() throws Exception {
    cluster.close();
    broker.close();
  }

  @Test
  void aJobOnASessionClusterWritesTopicAndTableAndGoesOnFromASavepoint() throws Exception {
    TestStream stream = TestStream.of(home, broker, "mails");
    broker.send("mails", open("e1", "00:00:00"), open("e2", "01:00:00"));
    submit(stream);
    awaitEvents(2);
    client.set(StateRecoveryOptions.SAVEPOINT_PATH, stopWithSavepoint());

    broker.send("mails", open("e2", "01:00:00"), open("e3", "02:00:00"));
    submit(stream, "--parallelism", "3");
    awaitEvents(3);
    assertThat(broker.committed("clientele.engagement-signal", "mails", 3)).hasSize(3);
  }

  @Test
  void whatCannotBeStartedIsToldByTheSubmissionAndEndsNoProcess() throws Exception {
    TestStream stream = TestStream.of(home, broker, "mails");

    assertThatThrownBy(() -> submit(stream, "--metrics", "9249"))
        .hasStackTraceContaining("Cannot answer Prometheus from a job on a cluster");
    assertThatThrownBy(() -> submit(stream, "--state", "changelog"))
        .hasStackTraceContaining("Cannot log changes of a job on a cluster");
    assertThatThrownBy(() -> submit(stream, "--state", "nowhere"))
        .hasStackTraceContaining("--state is none of [memory, changelog, rocksdb]");
    assertThat(jobs()).isEmpty();
  }

  /** The cluster's checkpoint interval counts, not the one of the options. */
  private void submit(TestStream stream, String... more) throws Exception {
    var arguments =
        new ArrayList<>(
            List.of(stream.arguments("--state", "rocksdb", "--checkpoint-every", "7min")));
    arguments.addAll(List.of(more));
    PackagedProgram program =
        PackagedProgram.newBuilder()
            .setEntryPointClassName(SignalsMain.class.getName())
            .setArguments(arguments.toArray(String[]::new))
            .setConfiguration(client)
            .build();
    try (program) {
      ClientUtils.executeProgram(new DefaultExecutorServiceLoader(), client, program, false, false);
    }
  }

  private void awaitEvents(long events) throws Exception {
    var table = new StoredTable(home.resolve("lake"), EngagementSignal.TABLE);
    Eventually.await(
        () ->
            table.rows().stream()
                .anyMatch(row -> row.get(EngagementSignal.EVENTS_30D).equals(events)));
  }

  private String stopWithSavepoint() throws Exception {
    try (var rest = new RestClusterClient<>(client, StandaloneClusterId.getInstance())) {
      return rest.stopWithSavepoint(
              jobs().get(0).getJobId(),
              false,
              home.resolve("savepoints").toUri().toString(),
              SavepointFormatType.CANONICAL)
          .get(Eventually.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** Those that run. */
  private List<JobStatusMessage> jobs() throws Exception {
    return cluster.listJobs().get().stream()
        .filter(job -> job.getJobState() == JobStatus.RUNNING)
        .toList();
  }

  private static String open(String id, String time) {
    return mail(id, "a@x.org", "open", "2024-03-10T" + time + "Z");
  }
}
