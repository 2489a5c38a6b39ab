package io.clientele.signals.kafka;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;
import io.clientele.sources.topic.BrokerProblems;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes streams to topics.
 *
 * @param workspace short text that tells the workspace from others at the same brokers, the same at
 *     every start: transactions that a killed run left open are found by it and ended
 * @param timeout after which the brokers themselves end a transaction
 */
public record TopicSinks(Cluster cluster, Delivery delivery, String workspace, Duration timeout) {
  private static final String MOST = "transaction.max.timeout.ms";
  private static final String TIMEOUT = "transaction.timeout.ms";

  /**
   * A {@code KafkaSink} that pools transactions leaves an admin client behind at each start, as it
   * never closes it. While the brokers are gone, Flink starts anew again and again, and with
   * Kafka's own {@code rebootstrap} a few hundred clients left behind take a whole core. A new
   * start finds brokers that have moved.
   */
  private static final Map<String, String> CALM = Map.of("metadata.recovery.strategy", "none");

  /** The topic of a table: {@code mart.engagement_signal} → {@code clientele.engagement-signal}. */
  public static String topicOf(Table table) {
    return "clientele." + table.name().replace('_', '-');
  }

  public <T> KafkaSink<T> sink(DeltaRows<T> rows) {
    String topic = topicOf(rows.table());
    return sink(new RowMessages<>(rows, topic));
  }

  public KafkaSink<DeadLetter> deadLetters(String topic) {
    return sink(new LetterMessages(topic));
  }

  private <T> KafkaSink<T> sink(TopicMessages<T> messages) {
    return KafkaSink.<T>builder()
        .setBootstrapServers(cluster.brokers())
        .setKafkaProducerConfig(clients())
        .setDeliveryGuarantee(delivery.guarantee())
        .setTransactionalIdPrefix(transactions(messages.topic()))
        // Few ids, used again and again; a start asks the brokers which of them are still open.
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .setRecordSerializer(messages)
        .build();
  }

  /** Settings of all clients of a sink; the user's own win. */
  Properties clients() {
    var properties = new Properties();
    properties.putAll(CALM);
    properties.putAll(cluster.properties());
    properties.setProperty(TIMEOUT, Long.toString(timeout.toMillis()));
    return properties;
  }

  /**
   * @throws ClienteleException where the brokers refuse such transactions
   */
  public void check() {
    if (delivery == Delivery.AT_LEAST_ONCE) {
      return;
    }
    Properties properties = clients();
    properties.setProperty("transactional.id", transactions("check"));
    properties.setProperty("max.block.ms", "8000");
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(properties, bytes, bytes)) {
      producer.initTransactions();
    } catch (KafkaException e) {
      throw refused(e);
    }
  }

  private ClienteleException refused(KafkaException failure) {
    if (String.valueOf(failure.getMessage()).contains(MOST)) { // It has no type of its own.
      return new ClienteleException(
          "Cannot write signals exactly once: the brokers allow no transaction of %d s."
              .formatted(timeout.toSeconds()),
          "Give --transaction-timeout less, or raise %s of the brokers.".formatted(MOST));
    }
    ClienteleException why = BrokerProblems.of(failure);
    return new ClienteleException(
        "Cannot write signals exactly once: " + why.problem(), why.remedy());
  }

  /** No such text begins another one. */
  String transactions(String topic) {
    return "%s.%s".formatted(topic, workspace);
  }
}
