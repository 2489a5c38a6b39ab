package io.clientele.signals.event;

/**
 * An event that waits for its customer.
 *
 * @param until milliseconds since 1970, in processing time
 */
public record WaitingEvent(ChannelEvent event, long until) {}
