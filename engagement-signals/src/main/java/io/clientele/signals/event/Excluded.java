package io.clientele.signals.event;

import org.apache.flink.util.OutputTag;

/**
 * An event that does not count, and why; says nothing of whose it was.
 *
 * @param occurredAt milliseconds since 1970
 * @param campaign empty where there is none
 * @param eventTime how far event time had come when a late event arrived, in milliseconds since
 *     1970; null for others
 */
public record Excluded(
    String eventId,
    String channel,
    String type,
    String campaign,
    long occurredAt,
    Outcome reason,
    Long eventTime) {
  /** The side output by which every operator hands such events over. */
  public static final OutputTag<Excluded> TAG = new OutputTag<>("excluded") {};

  static Excluded of(ChannelEvent event, Outcome reason, Long eventTime) {
    return new Excluded(
        event.eventId(),
        event.channel(),
        event.type(),
        event.campaign(),
        event.occurredAt(),
        reason,
        eventTime);
  }
}
