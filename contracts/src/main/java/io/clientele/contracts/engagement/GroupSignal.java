package io.clientele.contracts.engagement;

/**
 * How engaged a customer is with one product or brand: a row of {@code mart.engagement_group}.
 *
 * @param group the product or brand
 * @param asOf the moment; this and the other in milliseconds since 1970
 */
public record GroupSignal(
    String customerId,
    Grouping groupedBy,
    String group,
    double score,
    long asOf,
    long events30d,
    long lastTouchAt) {}
