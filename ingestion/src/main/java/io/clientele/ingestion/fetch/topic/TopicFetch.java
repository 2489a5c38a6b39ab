package io.clientele.ingestion.fetch.topic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * Fetches the messages of a topic that came since the last portion of each partition, up to its end
 * as it is then. What is gone before it was fetched is said.
 */
final class TopicFetch {
  private final Consumer<byte[], byte[]> consumer;
  private final PortionSeries series;
  private final int most;
  private final List<String> told = new ArrayList<>();

  /**
   * @param most lines in a portion
   */
  TopicFetch(Consumer<byte[], byte[]> consumer, PortionSeries series, int most) {
    this.consumer = consumer;
    this.series = series;
    this.most = most;
  }

  /** What the user has to know. */
  List<String> run(TopicDescription topic) throws IOException {
    if (series.isOfAnEarlierTopic()) {
      told.add(
          "topic %s was made anew since it was last fetched, and is fetched from its beginning."
                  .formatted(series.topic())
              + " What the earlier one held behind the last fetch is lost");
    }
    for (TopicPartitionInfo partition : topic.partitions()) {
      fetch(new TopicPartition(series.topic(), partition.partition()));
    }
    return told;
  }

  private void fetch(TopicPartition partition) throws IOException {
    List<TopicPartition> alone = List.of(partition);
    consumer.assign(alone);
    long begin = consumer.beginningOffsets(alone).get(partition);
    long end = consumer.endOffsets(alone).get(partition);
    OptionalLong next = series.next(partition.partition());
    if (next.isPresent() && next.getAsLong() > end) {
      told.add(cutBack(partition, end, next.getAsLong()));
      return;
    }
    if (next.isPresent() && next.getAsLong() < begin) {
      told.add(gap(partition, next.getAsLong(), begin));
    }
    try (var fetch = new PartitionFetch(consumer, series, partition, most)) {
      fetch.read(Math.max(begin, next.orElse(begin)), end);
    }
  }

  private String cutBack(TopicPartition partition, long end, long next) {
    return "partition %d of topic %s ends before offset %d, although it was fetched up to %d."
            .formatted(partition.partition(), partition.topic(), end, next - 1)
        + " Move %s away to fetch it from its beginning"
            .formatted(series.pattern(partition.partition()));
  }

  private static String gap(TopicPartition partition, long from, long begin) {
    return "offsets %d to %d of partition %d of topic %s were deleted before they were fetched."
            .formatted(from, begin - 1, partition.partition(), partition.topic())
        + " Run more often, or let the topic keep its messages longer (retention.ms)";
  }
}
