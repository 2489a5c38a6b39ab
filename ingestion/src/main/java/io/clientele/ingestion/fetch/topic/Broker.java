package io.clientele.ingestion.fetch.topic;

import io.clientele.contracts.ClienteleException;
import io.clientele.ingestion.fetch.portion.AskedSystem;
import java.nio.file.Path;
import java.util.Properties;

/** Kafka brokers. */
public final class Broker {
  private Broker() {}

  public static AskedSystem open(String brokers, Properties properties, Path folder, int most) {
    throw new ClienteleException("topics are not fetched yet.", "Export them as JSON lines.");
  }
}
