package io.clientele.signals.kafka;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Nearest;
import io.clientele.sources.topic.BrokerProblems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks brokers about their topics before a job begins, and waits for some seconds at most. */
public final class Topics implements AutoCloseable {
  private static final Map<String, String> IMPATIENT =
      Map.of("default.api.timeout.ms", "8000", "request.timeout.ms", "4000");
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final Admin admin;

  private Topics(Admin admin) {
    this.admin = admin;
  }

  /**
   * @throws ClienteleException where the settings cannot be used
   */
  public static Topics of(Cluster cluster) {
    Properties properties = cluster.properties();
    IMPATIENT.forEach(properties::put);
    try {
      return new Topics(Admin.create(properties));
    } catch (KafkaException e) {
      throw cannot("reach Kafka", BrokerProblems.of(e));
    }
  }

  /**
   * @throws ClienteleException where the topic of a feed is not there or may not be read
   */
  public void check(TopicFeed feed) {
    String what = "read topic %s of source %s".formatted(feed.topic(), feed.source());
    if (!exists(feed.topic(), what)) {
      Set<String> names = answer(admin.listTopics().names(), what);
      throw cannot(
          what,
          new ClienteleException(
              "there is none that the user of the connection may see.",
              "Nearest: %s.".formatted(String.join(", ", Nearest.to(feed.topic(), names)))));
    }
  }

  /**
   * Creates an output topic where it is missing, with as many partitions and replicas as the
   * brokers give a topic of which nothing is said.
   *
   * @param settings of the topic
   * @return true where it was created
   */
  public boolean create(String topic, Map<String, String> settings) {
    String what = "write to topic " + topic;
    if (exists(topic, what)) {
      return false;
    }
    var wanted = new NewTopic(topic, Optional.empty(), Optional.empty()).configs(settings);
    try {
      admin.createTopics(List.of(wanted)).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      ClienteleException why = BrokerProblems.of(e.getCause());
      throw cannot(
          what,
          new ClienteleException(
              "it is missing and cannot be created: " + why.problem(),
              "Create it, or let the user of the connection create topics."));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private boolean exists(String topic, String what) {
    try {
      admin.describeTopics(List.of(topic)).allTopicNames().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException
          || e.getCause() instanceof InvalidTopicException) {
        return false;
      }
      throw cannot(what, BrokerProblems.of(e));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static <T> T answer(KafkaFuture<T> asked, String what) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw cannot(what, BrokerProblems.of(e));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static ClienteleException cannot(String what, ClienteleException why) {
    return new ClienteleException("Cannot %s: %s".formatted(what, why.problem()), why.remedy());
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  @Override
  public void close() {
    admin.close(AT_ONCE);
  }
}
