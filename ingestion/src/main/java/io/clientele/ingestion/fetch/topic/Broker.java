package io.clientele.ingestion.fetch.topic;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.ingestion.fetch.portion.AskedSystem;
import io.clientele.ingestion.fetch.portion.PortionFolder;
import io.clientele.ingestion.fetch.portion.RowPlaces;
import io.clientele.lake.Origin;
import io.clientele.sources.topic.BrokerProblems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Kafka brokers. No offset is committed to them: which messages were fetched, the names of the
 * portions tell.
 */
public final class Broker implements AskedSystem {
  private static final Map<String, String> USUAL =
      Map.of("default.api.timeout.ms", "20000", "request.timeout.ms", "15000");
  private static final Map<String, String> ALWAYS =
      Map.of(
          "enable.auto.commit", "false",
          "allow.auto.create.topics", "false",
          "auto.offset.reset", "none",
          "isolation.level", "read_committed");
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;
  private final Path folder;
  private final int most;
  private boolean answers = true;

  private Broker(Admin admin, Consumer<byte[], byte[]> consumer, Path folder, int most) {
    this.admin = admin;
    this.consumer = consumer;
    this.folder = folder;
    this.most = most;
  }

  /**
   * @param brokers {@code host:port}, divided by commas
   * @param properties of the client, secrets among them
   * @param folder of the source's portions
   * @param most lines in a portion
   * @throws ClienteleException where the settings cannot be used
   */
  public static Broker open(String brokers, Properties properties, Path folder, int most) {
    properties.setProperty("bootstrap.servers", brokers);
    USUAL.forEach(properties::putIfAbsent);
    try {
      var consumer = consumer(properties);
      return new Broker(Admin.create(properties), consumer, folder, most);
    } catch (KafkaException e) {
      throw BrokerProblems.of(e);
    }
  }

  private static Consumer<byte[], byte[]> consumer(Properties properties) {
    properties.putAll(ALWAYS);
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public List<String> fetch(ObjectProfile object, Origin origin) throws IOException {
    RowPlaces.checkOrders(object);
    try {
      TopicDescription topic = topic(origin.place());
      var portions = new PortionFolder(folder, object.name(), FileFormat.JSONL);
      var series = new PortionSeries(portions, topic.name(), topic.topicId().toString());
      return new TopicFetch(consumer, series, most).run(topic);
    } catch (KafkaException e) {
      answers = !BrokerProblems.isSilence(e);
      throw BrokerProblems.of(e);
    }
  }

  private TopicDescription topic(String name) {
    try {
      return admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
    } catch (ExecutionException e) {
      if (isUnknown(e.getCause())) {
        throw unknown(name);
      }
      answers = !BrokerProblems.isSilence(e);
      throw BrokerProblems.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof UnknownTopicOrPartitionException
        || failure instanceof InvalidTopicException;
  }

  private ClienteleException unknown(String name) {
    return new ClienteleException(
        "there is no topic %s that the user of the connection may see.".formatted(name),
        "Nearest: %s."
            .formatted(String.join(", ", Nearest.to(name, consumer.listTopics().keySet()))));
  }

  @Override
  public boolean answers() {
    return answers;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(AT_ONCE));
    admin.close(AT_ONCE);
  }
}
