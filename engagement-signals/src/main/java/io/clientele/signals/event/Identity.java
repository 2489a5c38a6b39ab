package io.clientele.signals.event;

/**
 * A key under which a customer is known, from core.customer_identity.
 *
 * @param customerKey {@code source:source_key}
 */
public record Identity(String customerKey, String customerId) {}
