package io.clientele.signals.kafka;

import io.clientele.signals.event.ChannelEvent;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Reads topics from their beginning, or from where the checkpoint says that they were left.
 *
 * @param feeds at least one
 * @param untilEnd true where the topics count as whole at what they hold now
 */
public record TopicSource(List<TopicFeed> feeds, EventTime time, boolean untilEnd) {
  private static final String GROUP = "group.id";
  private static final Map<String, String> USUAL = Map.of(GROUP, "clientele-signals");
  private static final Map<String, String> ALWAYS =
      Map.of("isolation.level", "read_committed", "allow.auto.create.topics", "false");

  /**
   * What the topics tell.
   *
   * @param events understood
   * @param letters all else
   */
  public record Read(DataStream<ChannelEvent> events, DataStream<DeadLetter> letters) {
    private Read and(Read other) {
      return new Read(events.union(other.events), letters.union(other.letters));
    }
  }

  public Read read(StreamExecutionEnvironment env) {
    return feeds.stream().map(feed -> read(env, feed)).reduce(Read::and).orElseThrow();
  }

  private Read read(StreamExecutionEnvironment env, TopicFeed feed) {
    SingleOutputStreamOperator<ChannelEvent> events =
        env.fromSource(source(feed), watermarks(), feed.topic())
            .uid("topic-" + feed.id())
            .process(new SplitMessages())
            .uid("split-" + feed.id())
            .name("split " + feed.topic());
    return new Read(events, events.getSideOutput(SplitMessages.LETTERS));
  }

  private WatermarkStrategy<TopicEvent> watermarks() {
    return untilEnd ? time.watermarksUntilEnd() : time.watermarks();
  }

  private KafkaSource<TopicEvent> source(TopicFeed feed) {
    var properties = feed.cluster().properties();
    USUAL.forEach(properties::putIfAbsent);
    properties.putAll(ALWAYS);
    KafkaSourceBuilder<TopicEvent> source =
        KafkaSource.<TopicEvent>builder()
            .setProperties(properties)
            .setTopics(feed.topic())
            .setClientIdPrefix("clientele-" + feed.id())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new MessageParser(feed.profile(), feed.object()));
    return untilEnd ? source.setBounded(OffsetsInitializer.latest()).build() : source.build();
  }
}
