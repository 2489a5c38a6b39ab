package io.clientele.ingestion.fetch;

import io.clientele.broker.LocalBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker that tests send to. */
public final class TestBroker implements AutoCloseable {
  private final LocalBroker broker;
  private final String address;
  private final Admin admin;

  private TestBroker(LocalBroker broker) {
    this.broker = broker;
    this.address = broker.address();
    this.admin = Admin.create(Map.of("bootstrap.servers", address));
  }

  public static TestBroker start(Path folder) throws IOException {
    return new TestBroker(LocalBroker.start(folder));
  }

  public String url() {
    return "kafka://" + address;
  }

  public void create(String topic, int partitions) {
    done(() -> broker.create(topic, partitions));
  }

  void delete(String topic) {
    done(() -> admin.deleteTopics(List.of(topic)).all().get());
  }

  /** What retention does to messages that are old. */
  void deleteBefore(String topic, long offset) {
    var partition = new TopicPartition(topic, 0);
    done(
        () ->
            admin
                .deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                .all()
                .get());
  }

  public void send(String topic, String... messages) {
    for (String message : messages) {
      send(topic, message.getBytes(StandardCharsets.UTF_8));
    }
  }

  public void send(String topic, byte[] message) {
    try (var producer = producer(Map.of())) {
      done(() -> producer.send(new ProducerRecord<>(topic, 0, null, message)).get());
    }
  }

  /** Sends messages in a transaction, which is then committed or taken back. */
  void transact(String topic, boolean commit, String... messages) {
    try (var producer = producer(Map.of("transactional.id", "test"))) {
      producer.initTransactions();
      producer.beginTransaction();
      for (String message : messages) {
        producer.send(
            new ProducerRecord<>(topic, 0, null, message.getBytes(StandardCharsets.UTF_8)));
      }
      producer.flush();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    var settings = new HashMap<String, Object>(more);
    settings.put("bootstrap.servers", address);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private interface Step {
    void run() throws ExecutionException, InterruptedException;
  }

  private static void done(Step step) {
    try {
      step.run();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
    broker.close();
  }
}
