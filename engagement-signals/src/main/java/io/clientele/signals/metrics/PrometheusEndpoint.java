package io.clientele.signals.metrics;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.metrics.prometheus.PrometheusReporterFactory;

/** Lets a Flink in this process answer Prometheus. On a cluster its own settings say the same. */
public final class PrometheusEndpoint {
  private static final String REPORTER = "prometheus";

  private PrometheusEndpoint() {}

  /**
   * Adds the reporter to the settings of a job.
   *
   * @param ports one, or a range such as {@code 9249-9259} of which the first free one is taken, on
   *     every address of the machine; the path is {@code /metrics}
   */
  public static void open(Configuration settings, String ports) {
    Configuration reporter = MetricOptions.forReporter(settings, REPORTER);
    reporter.set(MetricOptions.REPORTER_FACTORY_CLASS, PrometheusReporterFactory.class.getName());
    reporter.setString("port", ports);
  }
}
