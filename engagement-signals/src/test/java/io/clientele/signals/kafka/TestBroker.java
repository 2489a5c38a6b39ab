package io.clientele.signals.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker in this process, which can be stopped and started again. */
public final class TestBroker implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Properties settings;
  private final String address;
  private KafkaRaftServer server;

  private TestBroker(Properties settings, String address) {
    this.settings = settings;
    this.address = address;
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
    var broker = new TestBroker(settings, "localhost:" + port);
    broker.startAgain();
    return broker;
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
            "offsets.topic.num.partitions", "1",
            "group.initial.rebalance.delay.ms", "0",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1"));
    return settings;
  }

  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  public void startAgain() {
    server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    server.startup();
  }

  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  public String address() {
    return address;
  }

  public Cluster cluster() {
    return new Cluster(address, Map.of());
  }

  public void create(String topic, int partitions) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
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
      Instant limit = Instant.now().plus(LIMIT);
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
