package io.clientele.signals.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Kafka brokers and how a client reaches them.
 *
 * @param brokers {@code host:port}, divided by commas
 * @param settings of Kafka's clients, secrets among them: never told anywhere
 */
public record Cluster(String brokers, Map<String, String> settings) {
  private static final String BROKERS = "bootstrap.servers";

  public Cluster {
    settings = new HashMap<>(settings);
  }

  Properties properties() {
    var properties = new Properties();
    properties.putAll(settings);
    properties.setProperty(BROKERS, brokers);
    return properties;
  }

  @Override
  public String toString() {
    return brokers;
  }
}
