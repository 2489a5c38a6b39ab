package io.clientele.contracts.engagement;

/**
 * How often a customer was touched on one channel: a row of {@code mart.engagement_channel}.
 *
 * @param asOf milliseconds since 1970
 */
public record ChannelSignal(
    String customerId,
    String channel,
    long asOf,
    long events1h,
    long events24h,
    long events7d,
    long events30d) {}
