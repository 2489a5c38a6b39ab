package io.clientele.signals.kafka;

import io.clientele.broker.LocalBroker;
import io.clientele.signals.Eventually;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker that tests send to and read from. */
public final class TestBroker implements AutoCloseable {

  private final LocalBroker broker;
  private final String address;

  private TestBroker(LocalBroker broker) {
    this.broker = broker;
    this.address = broker.address();
  }

  public static TestBroker start(Path folder) throws IOException {
    return new TestBroker(LocalBroker.start(folder));
  }

  public void startAgain() {
    broker.startAgain();
  }

  public void stop() {
    broker.stop();
  }

  public String address() {
    return address;
  }

  public Cluster cluster() {
    return new Cluster(address, Map.of());
  }

  public void create(String topic, int partitions) throws Exception {
    broker.create(topic, partitions);
  }

  /** Sends messages to partition 0; a null is a tombstone. */
  public void send(String topic, String... messages) throws Exception {
    send(topic, Map.of(), messages);
  }

  void send(String topic, Map<String, Object> more, String... messages) throws Exception {
    var with = new HashMap<String, Object>(more);
    with.put("bootstrap.servers", address);
    try (var producer = new KafkaProducer<>(with, new StringSerializer(), new StringSerializer())) {
      for (String message : messages) {
        producer.send(new ProducerRecord<>(topic, 0, "k", message));
      }
      producer.flush();
    }
  }

  /** All that a reader of committed messages sees, once there are so many. */
  public List<ConsumerRecord<String, String>> committed(String topic, int atLeast) {
    return committed(topic, each -> true, atLeast);
  }

  /** Those with a key. */
  public List<ConsumerRecord<String, String>> committed(String topic, String key, int atLeast) {
    return committed(topic, each -> key.equals(each.key()), atLeast);
  }

  /** Those that are wanted. */
  public List<ConsumerRecord<String, String>> committed(
      String topic, Predicate<ConsumerRecord<String, String>> wanted, int atLeast) {
    Map<String, Object> with =
        Map.of("bootstrap.servers", address, "isolation.level", "read_committed");
    var read = new ArrayList<ConsumerRecord<String, String>>();
    try (var consumer =
        new KafkaConsumer<>(with, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      Instant limit = Instant.now().plus(Eventually.LIMIT);
      while (Instant.now().isBefore(limit)
          && (read.size() < atLeast
              || consumer.position(partition)
                  < consumer.endOffsets(List.of(partition)).get(partition))) {
        for (var message : consumer.poll(Duration.ofMillis(100))) {
          if (wanted.test(message)) {
            read.add(message);
          }
        }
      }
    }
    return read;
  }

  @Override
  public void close() {
    stop();
  }
}
