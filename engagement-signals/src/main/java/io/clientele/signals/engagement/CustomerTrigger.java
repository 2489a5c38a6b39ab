package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.Trigger;

/** A trigger that fired for a customer. */
public record CustomerTrigger(String customerId, Trigger trigger) {}
