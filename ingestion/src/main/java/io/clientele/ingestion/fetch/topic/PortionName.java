package io.clientele.ingestion.fetch.topic;

import java.util.List;
import java.util.Optional;

/**
 * What the name of a topic's portion tells: line n of it is the message at offset from + n - 1.
 *
 * @param topicId which Kafka gives a topic when it is made, and another when it is made anew
 * @param from offset of the first line
 * @param to last offset that the portion covers
 */
record PortionName(String topic, String topicId, int partition, long from, long to) {
  private static final int PARTS = 4;

  String[] parts() {
    return new String[] {
      topic, topicId, Integer.toString(partition), "%020d-%020d".formatted(from, to)
    };
  }

  /** Empty for names that fetching does not give. */
  static Optional<PortionName> of(List<String> parts) {
    if (parts.size() != PARTS
        || !parts.get(2).matches("\\d{1,9}")
        || !parts.get(3).matches("\\d{20}-\\d{20}")) {
      return Optional.empty();
    }
    String[] offsets = parts.get(3).split("-");
    return Optional.of(
        new PortionName(
            parts.get(0),
            parts.get(1),
            Integer.parseInt(parts.get(2)),
            Long.parseLong(offsets[0]),
            Long.parseLong(offsets[1])));
  }
}
