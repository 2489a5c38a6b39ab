package io.clientele.benchmarks.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Fills a topic with events.
 *
 * @param brokers {@code host:port}
 * @param topic there already
 */
record EventTopic(String brokers, String topic, GeneratedEvents events) {
  static final int PARTITIONS = 2;
  private static final int NANOS = 1_000_000_000;

  /**
   * All at once, as if they had happened evenly in a span of time.
   *
   * @return bytes of the messages
   */
  long fill(long count, Instant from, Duration span) {
    long bytes = 0;
    try (KafkaProducer<byte[], byte[]> producer = producer(20)) {
      for (long number = 0; number < count; number++) {
        byte[] message = events.message(number, from.plusMillis(span.toMillis() * number / count));
        producer.send(new ProducerRecord<>(topic, (int) (number % PARTITIONS), null, message));
        bytes += message.length;
      }
    }
    return bytes;
  }

  /** One event of each customer. */
  void touchEach(Instant at) {
    try (KafkaProducer<byte[], byte[]> producer = producer(20)) {
      for (int customer = 0; customer < events.customers(); customer++) {
        touch(producer, customer, at);
      }
    }
  }

  /** One event of one customer. */
  void touch(int customer, Instant at) {
    try (KafkaProducer<byte[], byte[]> producer = producer(0)) {
      touch(producer, customer, at);
    }
  }

  private void touch(KafkaProducer<byte[], byte[]> producer, int customer, Instant at) {
    byte[] message = events.messageOf(customer, at);
    producer.send(new ProducerRecord<>(topic, customer % PARTITIONS, null, message));
  }

  /** As they happen, so many each second, for a span of time. */
  void play(int perSecond, Duration span) {
    try (KafkaProducer<byte[], byte[]> producer = producer(0)) {
      long start = System.nanoTime();
      for (long number = 0; number < perSecond * span.toSeconds(); number++) {
        long due = start + number * NANOS / perSecond;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        byte[] message = events.message(number, Instant.now());
        producer.send(new ProducerRecord<>(topic, (int) (number % PARTITIONS), null, message));
      }
    }
  }

  private KafkaProducer<byte[], byte[]> producer(int lingerMillis) {
    var bytes = new ByteArraySerializer();
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            brokers,
            "batch.size",
            256 * 1024,
            "buffer.memory",
            64 * 1024 * 1024,
            "linger.ms",
            lingerMillis),
        bytes,
        bytes);
  }
}
