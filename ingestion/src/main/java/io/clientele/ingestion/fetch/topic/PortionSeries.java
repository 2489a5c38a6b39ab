package io.clientele.ingestion.fetch.topic;

import io.clientele.contracts.ClienteleException;
import io.clientele.ingestion.fetch.portion.PortionFile;
import io.clientele.ingestion.fetch.portion.PortionFolder;
import io.clientele.sources.Portions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The portions of an object that were fetched from one topic. */
final class PortionSeries {
  /** Many file systems take no longer name; what stands beside the topic's is a third of it. */
  private static final int LONGEST_TOPIC = 130;

  private final PortionFolder folder;
  private final String topic;
  private final String topicId;

  /**
   * @throws ClienteleException where the topic's name does not go into a file's
   */
  PortionSeries(PortionFolder folder, String topic, String topicId) {
    if (topic.length() > LONGEST_TOPIC) {
      throw new ClienteleException(
          "the topic's name has more than %d characters.".formatted(LONGEST_TOPIC),
          "Mirror it to a topic with a shorter one.");
    }
    this.folder = folder;
    this.topic = topic;
    this.topicId = topicId;
  }

  String topic() {
    return topic;
  }

  /** Behind the last offset that was fetched of a partition. */
  OptionalLong next(int partition) throws IOException {
    return ofTopic().stream()
        .filter(name -> name.topicId().equals(topicId) && name.partition() == partition)
        .mapToLong(name -> name.to() + 1)
        .max();
  }

  /** True where portions are there, but all of a topic of this name that is no more. */
  boolean isOfAnEarlierTopic() throws IOException {
    List<PortionName> all = ofTopic();
    return !all.isEmpty() && all.stream().noneMatch(name -> name.topicId().equals(topicId));
  }

  PortionName name(int partition, long from, long to) {
    return new PortionName(topic, topicId, partition, from, to);
  }

  PortionFile begin() throws IOException {
    return folder.begin();
  }

  /** Files of a partition, for the user. */
  String pattern(int partition) {
    return folder.pattern(String.join(Portions.MARK, topic, topicId, Integer.toString(partition)));
  }

  private List<PortionName> ofTopic() throws IOException {
    return folder.names().stream()
        .map(PortionName::of)
        .flatMap(Optional::stream)
        .filter(name -> name.topic().equals(topic))
        .toList();
  }
}
