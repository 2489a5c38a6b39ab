package io.clientele.signals.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A message of which something could not be understood, as it came.
 *
 * @param rule short name of what it breaks, or of what its first such record breaks
 * @param records number of records in it that break a rule; the others count as events
 * @param time of the message, milliseconds since 1970
 * @param key personal; null where the message has none
 * @param value personal; null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a message, read once, never compared
public record DeadLetter(
    String source,
    String topic,
    int partition,
    long offset,
    long time,
    String rule,
    long records,
    byte[] key,
    byte[] value) {
  static DeadLetter of(
      String source, ConsumerRecord<byte[], byte[]> message, String rule, long records) {
    return new DeadLetter(
        source,
        message.topic(),
        message.partition(),
        message.offset(),
        message.timestamp(),
        rule,
        records,
        message.key(),
        message.value());
  }

  /** Where it came from; what it holds is personal. */
  @Override
  public String toString() {
    return "%s-%d@%d %s".formatted(topic, partition, offset, rule);
  }
}
