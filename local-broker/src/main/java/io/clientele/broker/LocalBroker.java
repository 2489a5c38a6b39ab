package io.clientele.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker in this process, alone in its cluster, which can be stopped and started again. */
public final class LocalBroker implements AutoCloseable {
  private final Properties settings;
  private final String address;
  private KafkaRaftServer server;

  private LocalBroker(Properties settings, String address) {
    this.settings = settings;
    this.address = address;
  }

  /**
   * @param folder empty; holds the topics
   */
  public static LocalBroker start(Path folder) throws IOException {
    int port = freePort();
    Properties settings = settings(folder, port, freePort());
    Path file = folder.resolve("server.properties");
    try (var writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    StorageTool.execute(
        new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    var broker = new LocalBroker(settings, "localhost:" + port);
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

  /** A port of this machine on which nobody listens now. */
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

  /** {@code host:port} for clients. */
  public String address() {
    return address;
  }

  public void create(String topic, int partitions) throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
