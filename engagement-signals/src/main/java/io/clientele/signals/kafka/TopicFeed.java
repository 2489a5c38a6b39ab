package io.clientele.signals.kafka;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;

/**
 * A topic of channel events.
 *
 * @param profile as it reads messages
 * @param object that the messages are, which tells of interactions
 */
public record TopicFeed(
    SourceProfile profile, ObjectProfile object, String topic, Cluster cluster) {
  String source() {
    return profile.source();
  }

  /** Tells the feed from every other, and from itself with another topic. */
  String id() {
    return String.join("-", source(), object.name(), topic);
  }

  @Override
  public String toString() {
    return "%s (%s of source %s) at %s".formatted(topic, object.name(), source(), cluster);
  }
}
