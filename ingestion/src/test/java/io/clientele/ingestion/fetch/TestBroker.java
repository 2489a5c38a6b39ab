package io.clientele.ingestion.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker in this process. */
public final class TestBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final String address;
  private final Admin admin;

  private TestBroker(KafkaRaftServer server, String address) {
    this.server = server;
    this.address = address;
    this.admin = Admin.create(Map.of("bootstrap.servers", address));
  }

  public static TestBroker start(Path folder) throws IOException {
    int port = freePort();
    Properties settings = settings(folder, port, freePort());
    Path file = folder.resolve("server.properties");
    try (var writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    StorageTool.execute(
        new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    server.startup();
    return new TestBroker(server, "localhost:" + port);
  }

  private static Properties settings(Path folder, int port, int controller) {
    var settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@localhost:" + controller,
            "listeners",
                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controller),
            "advertised.listeners", "PLAINTEXT://localhost:" + port,
            "controller.listener.names", "CONTROLLER",
            "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
            "inter.broker.listener.name", "PLAINTEXT",
            "log.dirs", folder.resolve("data").toString()));
    settings.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1"));
    return settings;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  public String url() {
    return "kafka://" + address;
  }

  public void create(String topic, int partitions) {
    done(() -> admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get());
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
    server.shutdown();
    server.awaitShutdown();
  }
}
