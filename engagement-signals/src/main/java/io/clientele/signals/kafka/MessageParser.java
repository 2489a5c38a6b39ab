package io.clientele.signals.kafka;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.signals.feed.FeedEvent;
import io.clientele.signals.feed.FeedParser;
import io.clientele.sources.records.JsonLine;
import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;
import io.clientele.sources.topic.MessageLine;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads messages as the lines of a file are read: a record gives the same event either way. Of a
 * message that cannot be understood, or not in all its records, one letter tells.
 */
final class MessageParser implements KafkaRecordDeserializationSchema<TopicEvent> {
  private static final long serialVersionUID = 1;
  private static final String TOO_LONG = "too_long";

  /** Records of one message are told apart by what stands below its offset. */
  private static final int BITS_WITHIN = 20;

  private final SourceProfile profile;
  private final ObjectProfile object;
  private final boolean hasLists;
  private transient JsonLine line;
  private transient Map<Integer, FeedParser> parsers;

  MessageParser(SourceProfile profile, ObjectProfile object) {
    this.profile = profile;
    this.object = object;
    this.hasLists = object.layout().listOfRecords().isPresent();
  }

  @Override
  public void open(InitializationContext context) {
    line = new JsonLine(object);
    parsers = new HashMap<>();
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<TopicEvent> out) {
    if (isTooLong(message.value())) {
      out.collect(TopicEvent.refused(letter(message, TOO_LONG, 1)));
      return;
    }
    FeedParser parser = parser(message);
    String rule = null;
    long refused = 0;
    for (Iterator<SourceRecord> rows = rows(message); rows.hasNext(); ) {
      FeedEvent row = parser.parse(rows.next()).orElse(null);
      if (row != null && row.event() != null) {
        out.collect(TopicEvent.understood(row.event()));
      } else if (row != null) {
        refused++;
        rule = rule == null ? row.bad().rule() : rule;
      }
    }
    if (refused > 0) {
      out.collect(TopicEvent.refused(letter(message, rule, refused)));
    }
  }

  private static boolean isTooLong(byte[] value) {
    return value != null && value.length > RecordReader.LONGEST;
  }

  private DeadLetter letter(ConsumerRecord<byte[], byte[]> message, String rule, long records) {
    return DeadLetter.of(profile.source(), message, rule, records);
  }

  private FeedParser parser(ConsumerRecord<byte[], byte[]> message) {
    return parsers.computeIfAbsent(
        message.partition(),
        partition -> new FeedParser(profile, object, message.topic() + "-" + partition));
  }

  private Iterator<SourceRecord> rows(ConsumerRecord<byte[], byte[]> message) {
    return line.records(MessageLine.of(message.value()), numbers(message.offset()));
  }

  /** The same at every reading of the message. */
  private LongSupplier numbers(long offset) {
    if (!hasLists) {
      return () -> offset + 1;
    }
    var within = new long[] {offset << BITS_WITHIN};
    return () -> within[0]++;
  }

  @Override
  public TypeInformation<TopicEvent> getProducedType() {
    return TypeInformation.of(TopicEvent.class);
  }
}
