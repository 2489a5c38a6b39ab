package io.clientele.signals.feed;

/**
 * A row of a feed that could not be understood.
 *
 * @param line line of the file, the header is line 1
 * @param rule short name of what it breaks
 * @param payload the row as it came; personal
 */
public record BadEvent(String source, String file, long line, String rule, String payload) {}
