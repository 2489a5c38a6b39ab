package io.clientele.signals.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(40)
class PrometheusEndpointTest {
  private static final int PER_SECOND = 500;
  private static final String PREFIX = "flink_taskmanager_job_task_operator_clientele_source_";

  @Test
  void theMetricsOfARunningJobCanBeScrapedBySource() throws Exception {
    int port = freePort();
    JobClient job = job(port);
    try {
      String text = scraped(port);

      assertThat(text.lines())
          .anyMatch(line -> isOf(line, "latency_ms", "0.99", 42))
          .anyMatch(line -> line.startsWith("flink_taskmanager_job_task_operator_numRecordsSend{"));
    } finally {
      job.cancel().get();
    }
  }

  private static boolean isOf(String line, String metric, String label, double least) {
    return line.startsWith(PREFIX + metric + "{")
        && line.contains('"' + label + '"')
        && Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) >= least;
  }

  private static boolean tells(String text, String source) {
    return text.lines().anyMatch(line -> isOf(line, "events_in", source, 1));
  }

  private static JobClient job(int port) throws Exception {
    var settings = new Configuration();
    settings.setString("restart-strategy.type", "none");
    PrometheusEndpoint.open(settings, Integer.toString(port));
    var env = StreamExecutionEnvironment.createLocalEnvironment(1, settings);
    GeneratorFunction<Long, Long> same = number -> number;
    var numbers =
        new DataGeneratorSource<>(
            same,
            Long.MAX_VALUE,
            RateLimiterStrategy.perSecond(PER_SECOND),
            TypeInformation.of(Long.class));
    env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
        .uid("numbers")
        .map(new Measured())
        .uid("measured")
        .sinkTo(new DiscardingSink<>())
        .uid("sink");
    return env.executeAsync("measured");
  }

  /** Asks until both sources are told, as Prometheus would. */
  private static String scraped(int port) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    String text = "";
    while (!tells(text, "web") || !tells(text, "shop_app")) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      text = answer(port);
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return text;
  }

  private static String answer(int port) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/metrics".formatted(port)));
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
    } catch (ConnectException e) {
      return "";
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Takes odd numbers for events of one source and even ones for those of another. */
  private static final class Measured extends RichMapFunction<Long, Long> {
    private static final long serialVersionUID = 1;

    private transient SourceCounter events;
    private transient SourceHistogram latency;

    @Override
    public void open(OpenContext context) {
      events = SignalMetric.EVENTS_IN.counter(getRuntimeContext().getMetricGroup());
      latency = SignalMetric.LATENCY_MS.histogram(getRuntimeContext().getMetricGroup());
    }

    @Override
    public Long map(Long number) {
      String source = number % 2 == 0 ? "shop app" : "web";
      events.add(source);
      latency.add(source, 42);
      return number;
    }
  }
}
