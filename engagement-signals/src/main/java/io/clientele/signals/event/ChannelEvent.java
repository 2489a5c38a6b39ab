package io.clientele.signals.event;

/**
 * One thing that happened on a channel, as a feed tells it.
 *
 * @param eventId {@code source:source_key}; the same id is the same event
 * @param customerKey {@code source:source_key}, {@code email:address} or {@code phone:number};
 *     empty where the feed names nobody
 * @param channel web, email, phone …
 * @param type page_view, open, click …
 * @param occurredAt milliseconds since 1970
 * @param campaign campaign or mailing, empty where there is none
 * @param userAgent what the client says it is, empty where the feed does not tell
 * @param isMarked the feed says that a machine did it
 * @param productId product it is about, empty where the feed does not tell
 * @param brand brand it is about, empty where the feed does not tell
 * @param version which delivery of the event this is
 */
public record ChannelEvent(
    String eventId,
    String customerKey,
    String channel,
    String type,
    long occurredAt,
    String campaign,
    String userAgent,
    boolean isMarked,
    String productId,
    String brand,
    EventVersion version) {

  /** An event about no product, of which the feed does not say that a machine did it. */
  public ChannelEvent(
      String eventId,
      String customerKey,
      String channel,
      String type,
      long occurredAt,
      String campaign,
      String userAgent,
      EventVersion version) {
    this(
        eventId,
        customerKey,
        channel,
        type,
        occurredAt,
        campaign,
        userAgent,
        false,
        "",
        "",
        version);
  }

  /** The name that the workspace gives the event's source. */
  public String source() {
    return sourceOf(eventId);
  }

  static String sourceOf(String eventId) {
    return eventId.substring(0, Math.max(0, eventId.indexOf(':')));
  }

  /** The same without what the client says it is. */
  public ChannelEvent withoutAgent() {
    return new ChannelEvent(
        eventId,
        customerKey,
        channel,
        type,
        occurredAt,
        campaign,
        "",
        isMarked,
        productId,
        brand,
        version);
  }
}
