package io.clientele.signals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** Asks for metrics as Prometheus does. */
record Scrape(String host, int port) {
  private static final String PREFIX = "flink_taskmanager_job_task_operator_clientele_source_";

  /** Empty where nobody answers, as from a job whose metrics are not all there yet. */
  String text() throws InterruptedException {
    var uri = URI.create("http://%s:%d/metrics".formatted(host, port));
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      return "";
    }
  }

  /** Of all tasks. */
  double count(String metric, String source) throws InterruptedException {
    return sum(PREFIX + metric + "{", "source=\"%s\"".formatted(source));
  }

  /** The median in milliseconds. */
  double latency(String source) throws InterruptedException {
    return sum(PREFIX + "latency_ms{", "source=\"%s\"".formatted(source), "quantile=\"0.5\"");
  }

  private double sum(String start, String... labels) throws InterruptedException {
    return text()
        .lines()
        .filter(line -> line.startsWith(start))
        .filter(line -> Stream.of(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .filter(Double::isFinite)
        .sum();
  }
}
