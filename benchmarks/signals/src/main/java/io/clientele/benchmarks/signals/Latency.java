package io.clientele.benchmarks.signals;

import io.clientele.benchmarks.figures.MarkdownTable;
import io.clientele.broker.LocalBroker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * How long after an event a reader of committed messages has its signal, while so many events come
 * each second.
 *
 * @param perSecond events
 */
record Latency(LocalBroker broker, Shop shop, GeneratedEvents made, int perSecond) {
  private static final List<String> HEADER =
      List.of("signals", "read", "P50", "P95", "P99", "P95 should be below");
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration MEASURED = Duration.ofSeconds(30);

  String run() throws Exception {
    return new MarkdownTable(
            HEADER,
            List.of(
                row("at least once", "--signals", "at-least-once"),
                row("exactly once, every second", "--checkpoint-every", "1s"),
                row(
                    "exactly once, every half second, with a log of changes",
                    "--checkpoint-every",
                    "500ms",
                    "--state",
                    "changelog")))
        .text();
  }

  private List<String> row(String name, String... how) throws Exception {
    String topic = "latency-" + how[1];
    broker.create(topic, EventTopic.PARTITIONS);
    Process job = new StreamProcess(shop, broker.address()).live(topic, how);
    try {
      var reader = new SignalReader(broker.address());
      reader.awaitTopic();
      var events = new EventTopic(broker.address(), topic, made);
      // What gathers while a stream learns its customers would be told as delay.
      reader.awaitAnswer(events);
      CompletableFuture<Void> sent =
          CompletableFuture.runAsync(() -> events.play(perSecond, WARM_UP.plus(MEASURED)));
      long[] delays = reader.delays(WARM_UP, MEASURED);
      sent.join();
      return List.of(
          name,
          "%,d".formatted(delays.length),
          at(delays, 50),
          at(delays, 95),
          at(delays, 99),
          "1,000 ms");
    } finally {
      job.destroy();
      job.waitFor();
    }
  }

  private static String at(long[] delays, int percent) {
    return "%,d ms".formatted(delays[(int) ((delays.length - 1L) * percent / 100)]);
  }
}
