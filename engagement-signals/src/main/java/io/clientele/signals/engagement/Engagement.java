package io.clientele.signals.engagement;

/**
 * What is known of a customer's touches up to a moment. Adding touches in another order gives the
 * very same value: the score is kept as a whole number of units, because sums of doubles depend on
 * the order of their terms.
 *
 * @param units the score in units of {@link #UNIT}
 * @param lastTouchAt milliseconds since 1970
 */
public record Engagement(
    long units,
    long events1h,
    long events24h,
    long events7d,
    long events30d,
    long lastTouchAt,
    String lastChannel) {
  /** 2⁻³²: a sum of a million touches is off by less than 0.0002, and up to 2·10⁹ fits. */
  public static final double UNIT = 0x1p-32;

  static final Engagement NONE = new Engagement(0, 0, 0, 0, 0, Long.MIN_VALUE, "");

  Engagement plus(Engagement other) {
    boolean isLater = other.isLaterThan(this);
    return new Engagement(
        units + other.units,
        events1h + other.events1h,
        events24h + other.events24h,
        events7d + other.events7d,
        events30d + other.events30d,
        isLater ? other.lastTouchAt : lastTouchAt,
        isLater ? other.lastChannel : lastChannel);
  }

  /** Of two touches at the same moment the channel's name decides, so that order does not. */
  private boolean isLaterThan(Engagement other) {
    return lastTouchAt != other.lastTouchAt
        ? lastTouchAt > other.lastTouchAt
        : lastChannel.compareTo(other.lastChannel) < 0;
  }

  CustomerSignal signalOf(String customerId) {
    return new CustomerSignal(
        customerId,
        units * UNIT,
        events1h,
        events24h,
        events7d,
        events30d,
        lastTouchAt,
        lastChannel);
  }
}
