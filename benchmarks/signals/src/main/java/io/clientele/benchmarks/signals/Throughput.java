package io.clientele.benchmarks.signals;

import io.clientele.benchmarks.figures.Figures;
import io.clientele.benchmarks.figures.MarkdownTable;
import io.clientele.benchmarks.process.ChildProcess.Finished;
import io.clientele.broker.LocalBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many events a second the stream takes, beside a job that only reads and parses them. Starting
 * a process and knowing the customers is measured on a topic with few events and taken off.
 *
 * @param events in the topic
 */
record Throughput(LocalBroker broker, Shop shop, GeneratedEvents made, long events) {
  private static final List<String> HEADER =
      List.of("job", "start", "all events", "events a second", "a core", "MB a second", "memory");
  private static final String MANY = "many";
  private static final String FEW = "few";
  private static final long A_FEW = 1000;
  private static final double MEGA = 1e6;

  String run() throws Exception {
    long bytes = fill(MANY, events);
    fill(FEW, A_FEW);
    var jobs = new StreamProcess(shop, broker.address());
    var pass = new Rate(jobs.passThrough(FEW), jobs.passThrough(MANY), events, bytes);
    var all = new Rate(jobs.signalsUntilEnd(FEW), jobs.signalsUntilEnd(MANY), events, bytes);
    return new MarkdownTable(HEADER, List.of(pass.row("read and parse"), all.row("all signals")))
            .text()
        + "%nAll signals: %.0f %% of reading and parsing (should be 50), %,.0f events a second (should be 60,000).%n"
            .formatted(100 * all.perSecond() / pass.perSecond(), all.perSecond());
  }

  private long fill(String name, long count) throws Exception {
    broker.create(name, EventTopic.PARTITIONS);
    return new EventTopic(broker.address(), name, made)
        .fill(count, Instant.now().minus(Duration.ofDays(2)), Duration.ofDays(1));
  }

  /** A job on a few and on all events. */
  private record Rate(Finished few, Finished all, long events, long bytes) {
    double perSecond() {
      return events / working();
    }

    private double working() {
      return all.seconds() - few.seconds();
    }

    List<String> row(String name) {
      int cores = Runtime.getRuntime().availableProcessors();
      return List.of(
          name,
          Figures.seconds(few.seconds()),
          Figures.seconds(all.seconds()),
          "%,.0f".formatted(perSecond()),
          "%,.0f".formatted(perSecond() / cores),
          "%.1f".formatted(bytes / working() / MEGA),
          Figures.bytes(all.peakBytes()));
    }
  }
}
