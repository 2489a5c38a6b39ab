package io.clientele.benchmarks.signals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * What a running stream tells Prometheus.
 *
 * @param port of this machine
 */
record StreamMetrics(int port) {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final long PATIENCE = Duration.ofMinutes(10).toMillis();

  /** Waits until a metric's sum has reached a value. */
  void await(String metric, double value) throws InterruptedException {
    long limit = System.currentTimeMillis() + PATIENCE;
    while (sum(metric) < value) {
      if (System.currentTimeMillis() > limit) {
        throw new IllegalStateException(
            "%s is %.0f after ten minutes, not %.0f".formatted(metric, sum(metric), value));
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
  }

  /** Over all tasks and labels; 0 where nobody answers yet. */
  double sum(String metric) throws InterruptedException {
    return text()
        .lines()
        .filter(line -> line.startsWith("flink_" + metric + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private String text() throws InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/metrics".formatted(port)));
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    }
  }
}
