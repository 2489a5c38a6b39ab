package io.clientele.signals;

import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.EventVersion;
import java.time.Instant;

/** Builds channel events in sentences: {@code event("e1").click().by("email:ann@x.org")}. */
public final class Events {
  private final String id;
  private String customerKey = "crm:1";
  private String channel = "web";
  private String type = "page_view";
  private Instant at = Instant.parse("2024-03-10T10:00:00Z");
  private String campaign = "";
  private boolean isMarked;
  private String userAgent = "Mozilla/5.0 (X11)";
  private String product = "";
  private String brand = "";
  private EventVersion version = new EventVersion(0, 0, false);

  private Events(String id) {
    this.id = id;
  }

  public static Events event(String id) {
    return new Events(id);
  }

  public Events by(String key) {
    customerKey = key;
    return this;
  }

  public Events on(String channelName, String typeName) {
    channel = channelName;
    type = typeName;
    return this;
  }

  public Events click(String campaignId) {
    campaign = campaignId;
    return on("email", "click");
  }

  public Events at(String instant) {
    at = Instant.parse(instant);
    return this;
  }

  public Events with(String agent) {
    userAgent = agent;
    return this;
  }

  public Events marked() {
    isMarked = true;
    return this;
  }

  public Events open(String campaignId) {
    campaign = campaignId;
    return on("email", "open");
  }

  public Events delivered(String campaignId) {
    campaign = campaignId;
    return on("email", "delivered");
  }

  public Events about(String productId, String brandName) {
    product = productId;
    brand = brandName;
    return this;
  }

  public Events modified(String instant) {
    version = new EventVersion(Instant.parse(instant).toEpochMilli(), 0, version.isDeleted());
    return this;
  }

  public Events deleted() {
    version = new EventVersion(version.modifiedAt(), version.contentHash(), true);
    return this;
  }

  public ChannelEvent build() {
    return new ChannelEvent(
        id,
        customerKey,
        channel,
        type,
        at.toEpochMilli(),
        campaign,
        userAgent,
        isMarked,
        product,
        brand,
        version);
  }
}
