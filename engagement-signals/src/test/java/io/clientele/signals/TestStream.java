package io.clientele.signals;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.feed.SplitEvents;
import io.clientele.signals.kafka.TestBroker;
import io.clientele.sources.References;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;

/**
 * A workspace whose one source is a topic of mails, and the stream over it. The customer of {@code
 * a@x.org} is known.
 *
 * @param broker null where none is asked
 * @param topic of the events, and the customer's id
 */
record TestStream(Path home, TestBroker broker, String topic) {

  static TestStream of(Path home, TestBroker broker, String topic) throws Exception {
    broker.create(topic, 1);
    FeedFolder.in(home)
        .write(
            "clientele.yml",
            "sources: {mail: {profile: mail.yml, path: mail, objects: {event: {topic: %s}}}}"
                .formatted(topic));
    new StoredTable(home.resolve("lake"), CustomerIdentity.TABLE)
        .write(List.<Object[]>of(new Object[] {"email", "a@x.org", topic, "email", null, 0L}));
    return new TestStream(home, broker, topic);
  }

  String[] arguments(String... more) {
    var arguments =
        new ArrayList<>(
            List.of("--feeds", home.resolve("clientele.yml").toString(), "--lake", lake()));
    arguments.addAll(List.of("--log", home.resolve("signals.log").toString()));
    arguments.addAll(List.of("--dead-letters", "letters-" + topic));
    if (broker != null) {
      arguments.addAll(List.of("--kafka", broker.address()));
    }
    arguments.addAll(List.of("--checkpoints", checkpoints().uri()));
    arguments.addAll(
        List.of(
            "--checkpoint-every",
            "200ms",
            "--tables-every",
            "1ms",
            "--lateness",
            "1s",
            "--idle",
            "1s"));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  String lake() {
    return home.resolve("lake").toString();
  }

  JobClient start(Map<String, String> environment, String... more) throws Exception {
    return start(environment, OutputStream.nullOutputStream(), more);
  }

  /**
   * @param screen what the user would see
   */
  JobClient start(OutputStream screen, String... more) throws Exception {
    return start(Map.of(), screen, more);
  }

  JobClient start(String... more) throws Exception {
    return start(Map.of(), more);
  }

  private JobClient start(Map<String, String> environment, OutputStream screen, String... more)
      throws Exception {
    StreamRequest request = Arguments.readStream(Clock.systemUTC(), arguments(more));
    var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    return new LiveRun(request, new References(environment::get), out).start();
  }

  /**
   * @return events that it read
   */
  long stop(JobClient job) throws Exception {
    stopOf(job).now();
    return eventsIn(job);
  }

  Stop stopOf(JobClient job) {
    return new Stop(job, checkpoints().uri(), Eventually.LIMIT);
  }

  CheckpointFolder checkpoints() {
    return CheckpointFolder.of(home.resolve("checkpoints").toString());
  }

  /** Once it has ended. */
  static long eventsIn(JobClient job) throws Exception {
    return job.getJobExecutionResult().get().<Long>getAccumulatorResult(SplitEvents.EVENTS_IN);
  }
}
