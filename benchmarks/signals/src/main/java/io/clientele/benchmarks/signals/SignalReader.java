package io.clientele.benchmarks.signals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.signals.kafka.TopicSinks;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Who follows the topic of signals and reads what is committed.
 *
 * @param brokers {@code host:port}
 */
record SignalReader(String brokers) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SHORT = Duration.ofMillis(10);
  private static final long PATIENCE = Duration.ofMinutes(2).toMillis();

  /** Waits until a job has made the topic. */
  void awaitTopic() throws InterruptedException {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      long limit = System.currentTimeMillis() + PATIENCE;
      while (!consumer.listTopics().containsKey(topic())) {
        if (System.currentTimeMillis() > limit) {
          throw new IllegalStateException("No topic " + topic() + " after two minutes");
        }
        Thread.sleep(SHORT.toMillis());
      }
    }
  }

  /**
   * Milliseconds from the latest event of each signal to its arrival, ascending.
   *
   * @param ignored of what comes so long nothing is told
   */
  long[] delays(Duration ignored, Duration measured) throws IOException {
    LongStream.Builder delays = LongStream.builder();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      var partitions = List.of(new TopicPartition(topic(), 0));
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      long from = System.currentTimeMillis() + ignored.toMillis();
      long to = from + measured.toMillis();
      while (System.currentTimeMillis() < to) {
        var messages = consumer.poll(SHORT);
        long now = System.currentTimeMillis();
        if (now >= from) {
          for (ConsumerRecord<byte[], byte[]> message : messages) {
            delays.add(now - eventAt(message));
          }
        }
      }
    }
    return delays.build().sorted().toArray();
  }

  /** Sends an event and waits for its signal: from then on the stream works. */
  void awaitAnswer(EventTopic events) throws IOException {
    long end = end();
    Instant sent = Instant.now();
    events.touch(0, sent);
    awaitSignalOf(sent, end);
  }

  /** How many messages the topic has. */
  private long end() {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      var partition = new TopicPartition(topic(), 0);
      return consumer.endOffsets(List.of(partition)).get(partition);
    }
  }

  /**
   * Waits for a signal as of the moment, in whole milliseconds.
   *
   * @param from it is none of so many messages
   */
  private void awaitSignalOf(Instant event, long from) throws IOException {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      var partitions = List.of(new TopicPartition(topic(), 0));
      consumer.assign(partitions);
      consumer.seek(partitions.get(0), from);
      long limit = System.currentTimeMillis() + PATIENCE;
      while (System.currentTimeMillis() < limit) {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(SHORT)) {
          if (eventAt(message) == event.toEpochMilli()) {
            return;
          }
        }
      }
    }
    throw new IllegalStateException("No signal after two minutes");
  }

  private static long eventAt(ConsumerRecord<byte[], byte[]> message) throws IOException {
    String at = JSON.readTree(message.value()).get(EngagementSignal.LAST_TOUCH_AT).asText();
    return Instant.parse(at).toEpochMilli();
  }

  private static String topic() {
    return TopicSinks.topicOf(EngagementSignal.TABLE);
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    var bytes = new ByteArrayDeserializer();
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"), bytes, bytes);
  }
}
