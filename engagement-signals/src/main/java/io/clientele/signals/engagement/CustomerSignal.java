package io.clientele.signals.engagement;

/**
 * A row of mart.engagement_signal without its moment, which is the same for all.
 *
 * @param lastTouchAt milliseconds since 1970
 */
public record CustomerSignal(
    String customerId,
    double score,
    long events1h,
    long events24h,
    long events7d,
    long events30d,
    long lastTouchAt,
    String lastChannel) {}
