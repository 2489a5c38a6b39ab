package io.clientele.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {
  @TempDir private Path folder;

  @Test
  void messagesOutlastABrokerThatIsStoppedAndStartedAgain() throws Exception {
    try (var broker = LocalBroker.start(folder)) {
      broker.create("events", 1);
      send(broker, "one");

      broker.stop();
      broker.startAgain();
      send(broker, "two");

      assertThat(end(broker)).isEqualTo(2);
    }
  }

  private static void send(LocalBroker broker, String message) throws Exception {
    var text = new StringSerializer();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.address()), text, text)) {
      producer.send(new ProducerRecord<>("events", message)).get(30, TimeUnit.SECONDS);
    }
  }

  private static long end(LocalBroker broker) throws Exception {
    var partition = new TopicPartition("events", 0);
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .partitionResult(partition)
          .get(30, TimeUnit.SECONDS)
          .offset();
    }
  }
}
