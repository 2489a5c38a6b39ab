package io.clientele.ingestion.fetch.topic;

import io.clientele.contracts.ClienteleException;
import io.clientele.sources.records.RecordReader;
import io.clientele.sources.topic.MessageLine;
import java.io.IOException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads the messages of one partition between two offsets into portions. */
final class PartitionFetch implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);

  /** So many polls in a row may bring nothing before the broker counts as gone. */
  private static final int MOST_IN_VAIN = 20;

  private final Consumer<byte[], byte[]> consumer;
  private final PortionSeries series;
  private final TopicPartition partition;
  private final int most;
  private TopicPortion portion;
  private long position;

  /**
   * @param consumer assigned to the partition
   * @param most lines in a portion
   */
  PartitionFetch(
      Consumer<byte[], byte[]> consumer, PortionSeries series, TopicPartition partition, int most) {
    this.consumer = consumer;
    this.series = series;
    this.partition = partition;
    this.most = most;
  }

  /**
   * What was read before reading fails is kept.
   *
   * @param end behind the last offset to read
   */
  void read(long from, long end) throws IOException {
    consumer.seek(partition, from);
    try {
      copy(from, end);
      end(end - 1);
    } catch (KafkaException | ClienteleException e) {
      end(position - 1);
      throw e;
    }
  }

  private void copy(long from, long end) throws IOException {
    position = from;
    for (int inVain = 0; position < end; ) {
      long before = position;
      for (var message : consumer.poll(POLL).records(partition)) {
        if (message.offset() < end) {
          add(message);
        }
      }
      position = Math.max(position, consumer.position(partition));
      inVain = position > before ? 0 : inVain + 1;
      if (inVain > MOST_IN_VAIN) {
        throw new TimeoutException("No message for " + MOST_IN_VAIN + " polls");
      }
    }
  }

  private void add(ConsumerRecord<byte[], byte[]> message) throws IOException {
    long offset = message.offset();
    String line = line(message);
    if (portion != null && !portion.takes(offset, most)) {
      end(position - 1);
    }
    if (portion == null) {
      boolean isNear = offset - position <= TopicPortion.MOST_BLANK;
      portion = new TopicPortion(series, partition.partition(), isNear ? position : offset);
    }
    portion.add(offset, line);
    position = offset + 1;
  }

  private static String line(ConsumerRecord<byte[], byte[]> message) {
    String line = MessageLine.of(message.value());
    if (line.length() > RecordReader.LONGEST) {
      throw new ClienteleException(
          "the message at offset %d of partition %d is longer than 16 million characters."
              .formatted(message.offset(), message.partition()),
          "Mirror the topic without it.");
    }
    return line;
  }

  /** Publishes the portion that is being written, if there is one. */
  private void end(long to) throws IOException {
    if (portion != null) {
      portion.publish(to);
      portion = null;
    }
  }

  @Override
  public void close() throws IOException {
    if (portion != null) {
      portion.close();
    }
  }
}
