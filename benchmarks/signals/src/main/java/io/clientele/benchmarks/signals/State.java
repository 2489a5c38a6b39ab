package io.clientele.benchmarks.signals;

import io.clientele.benchmarks.figures.Figures;
import io.clientele.benchmarks.figures.MarkdownTable;
import io.clientele.broker.LocalBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the stream keeps of customers who all had an event: how large it is, how long a checkpoint
 * of it takes, and how much later than without it a stream tells the first signal when it goes on.
 */
record State(LocalBroker broker, Shop shop, GeneratedEvents made) {
  private static final List<String> HEADER =
      List.of("state", "customers", "checkpoint", "checkpoint takes", "restoring takes");
  private static final String TOPIC = "everybody";

  /** The command's own. */
  private static final Duration LATENESS = Duration.ofMinutes(1);

  String run() throws Exception {
    broker.create(TOPIC, EventTopic.PARTITIONS);
    var topic = new EventTopic(broker.address(), TOPIC, made);
    double begins = secondsToFirstSignal(topic, "--fresh");
    topic.touchEach(Instant.now().minus(LATENESS.multipliedBy(2)));
    moveEventTime(topic);
    return new MarkdownTable(
            HEADER,
            List.of(
                row("memory", topic, begins),
                row("changelog", topic, begins),
                row("rocksdb", topic, begins)))
        .text();
  }

  /** So that clicks in mailings, which wait for it, count too. */
  private static void moveEventTime(EventTopic topic) {
    for (int partition = 0; partition < EventTopic.PARTITIONS; partition++) {
      topic.touch(partition, Instant.now());
    }
  }

  private List<String> row(String where, EventTopic topic, double begins) throws Exception {
    int port = LocalBroker.freePort();
    var jobs = new StreamProcess(shop, broker.address());
    Process job =
        jobs.live(TOPIC, "--fresh", "--state", where, "--metrics", Integer.toString(port));
    var metrics = new StreamMetrics(port);
    try {
      metrics.await("taskmanager_job_task_operator_clientele_source_counted", made.customers());
      double checkpoints = metrics.sum("jobmanager_job_numberOfCompletedCheckpoints");
      metrics.await("jobmanager_job_numberOfCompletedCheckpoints", checkpoints + 2);
      double size = metrics.sum("jobmanager_job_lastCheckpointFullSize");
      double millis = metrics.sum("jobmanager_job_lastCheckpointDuration");
      stop(job);
      double goesOn = secondsToFirstSignal(topic, "--state", where);
      return List.of(
          where,
          "%,d".formatted(made.customers()),
          Figures.bytes((long) size),
          Figures.seconds(millis / 1000),
          Figures.seconds(goesOn - begins));
    } finally {
      job.destroyForcibly();
    }
  }

  /** From the start of the process to the signal of an event that is sent then. */
  private double secondsToFirstSignal(EventTopic topic, String... how) throws Exception {
    long start = System.nanoTime();
    Process job = new StreamProcess(shop, broker.address()).live(TOPIC, atLeastOnce(how));
    try {
      var reader = new SignalReader(broker.address());
      reader.awaitTopic();
      reader.awaitAnswer(topic);
      return (System.nanoTime() - start) / 1e9;
    } finally {
      stop(job);
    }
  }

  private static String[] atLeastOnce(String... how) {
    return Stream.concat(Stream.of("--signals", "at-least-once"), Stream.of(how))
        .toArray(String[]::new);
  }

  private static void stop(Process job) throws InterruptedException {
    job.destroy();
    job.waitFor();
  }
}
