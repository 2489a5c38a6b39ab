package io.clientele.signals.metrics;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.prometheus.AbstractPrometheusReporter;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Lets a Flink in this process answer Prometheus at one address. Flink's own reporter listens at
 * every address of the machine and asks nobody for a password.
 */
public final class PrometheusEndpoint extends AbstractPrometheusReporter {
  private static final String REPORTER = "prometheus";
  private static final String HOST = "host";
  private static final String PORT = "port";

  private HTTPServer server;

  /** By which Flink finds it. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
      return new PrometheusEndpoint();
    }
  }

  private PrometheusEndpoint() {}

  /** Adds the endpoint to the settings of a Flink in this process. */
  public static void open(Configuration settings, ScrapeAddress address) {
    Configuration reporter = MetricOptions.forReporter(settings, REPORTER);
    reporter.set(MetricOptions.REPORTER_FACTORY_CLASS, Factory.class.getName());
    reporter.setString(HOST, address.host());
    reporter.setString(PORT, Integer.toString(address.port()));
  }

  @Override
  public void open(MetricConfig config) {
    super.open(config);
    var address = new ScrapeAddress(config.getString(HOST, ""), config.getInteger(PORT, 0));
    try {
      server = new HTTPServer(address.socketAddress(), metrics(), true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot answer Prometheus at " + address, e);
    }
  }

  /** What Flink's class collects; it keeps it to its own package. */
  private CollectorRegistry metrics() {
    try {
      Field registry = AbstractPrometheusReporter.class.getDeclaredField("registry");
      registry.setAccessible(true);
      return (CollectorRegistry) registry.get(this);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Flink's Prometheus reporter has no registry", e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
    super.close();
  }
}
