package io.clientele.contracts.engagement;

/**
 * What is known of a customer at a moment: a row of {@code mart.engagement_signal}.
 *
 * @param asOf the moment; this and the other moments in milliseconds since 1970
 * @param favouriteHour hour of the business day with most touches, 0 to 23
 */
public record CustomerSignal(
    String customerId,
    double score,
    long asOf,
    long events1h,
    long events24h,
    long events7d,
    long events30d,
    long sessions30d,
    long firstTouchAt,
    String firstChannel,
    long lastTouchAt,
    String lastChannel,
    String favouriteChannel,
    int favouriteHour) {}
