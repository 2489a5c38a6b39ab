package io.clientele.benchmarks.signals;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;
import io.clientele.signals.delta.DeltaSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A workspace with one source of made-up customers, whose events come by a topic.
 *
 * @param folder of all that a run reads and writes
 */
record Shop(Path folder) {
  private static final String SOURCE = "shop";

  Path lake() {
    return folder.resolve("lake");
  }

  /** Settings by which the source's events come by the topic. */
  Path feeds(String topic) throws IOException {
    String text =
        """
        sources:
          %s:
            profile: segment-events
            path: events
            objects:
              web_event: {topic: %s}
        """
            .formatted(SOURCE, topic);
    return Files.writeString(folder.resolve("clientele-%s.yml".formatted(topic)), text);
  }

  /** Makes the customers known, by their numbers from 0. */
  void know(int customers) throws Exception {
    Files.createDirectories(folder);
    var settings = new Configuration();
    // Hadoop's shutdown hook looks for its settings after the job's class loader is closed.
    settings.set(CoreOptions.CHECK_LEAKED_CLASSLOADER, false);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(settings);
    Table table = CustomerIdentity.TABLE;
    String path = lake().resolve(table.layer()).resolve(table.name()).toString();
    env.fromSequence(0, customers - 1)
        .sinkTo(DeltaSink.replacing(path, new IdentityRows(), UUID.randomUUID().toString()))
        .uid("identities");
    env.execute("identities");
  }

  /** A row for each customer number. */
  private static final class IdentityRows implements DeltaRows<Long> {
    private static final long serialVersionUID = 1;

    @Override
    public Table table() {
      return CustomerIdentity.TABLE;
    }

    @Override
    public Object[] values(Long customer) {
      String number = customer.toString();
      return new Object[] {SOURCE, number, "customer-" + number, "own_key", "", 0L};
    }
  }
}
