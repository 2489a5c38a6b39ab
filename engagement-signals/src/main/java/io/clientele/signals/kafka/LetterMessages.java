package io.clientele.signals.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Dead letters as messages: key and value as they came, headers that tell why and from where. A
 * value that a topic with Kafka's usual limits might not take is left out and can be read where the
 * headers say.
 *
 * @param topic that they go to
 */
record LetterMessages(String topic) implements TopicMessages<DeadLetter> {
  static final String RULE = "clientele.rule";
  static final String SOURCE = "clientele.source";
  static final String TOPIC = "clientele.topic";
  static final String PARTITION = "clientele.partition";
  static final String OFFSET = "clientele.offset";
  static final String TIME = "clientele.time";
  static final String RECORDS = "clientele.records";
  static final String LEFT_OUT = "clientele.bytes_left_out";
  static final int MOST_BYTES = 1_000_000;

  private static final long serialVersionUID = 1;

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeadLetter letter, KafkaSinkContext context, Long timestamp) {
    int bytes = length(letter.key()) + length(letter.value());
    boolean fits = bytes <= MOST_BYTES;
    var message =
        new ProducerRecord<>(topic, fits ? letter.key() : null, fits ? letter.value() : null);
    add(message, RULE, letter.rule());
    add(message, SOURCE, letter.source());
    add(message, TOPIC, letter.topic());
    add(message, PARTITION, letter.partition());
    add(message, OFFSET, letter.offset());
    add(message, TIME, Instant.ofEpochMilli(letter.time()));
    add(message, RECORDS, letter.records());
    if (!fits) {
      add(message, LEFT_OUT, bytes);
    }
    return message;
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private static void add(ProducerRecord<byte[], byte[]> message, String name, Object value) {
    message.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8));
  }
}
