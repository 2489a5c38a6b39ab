package io.clientele.lake;

/**
 * Receipt of a write.
 *
 * @param rows rows inserted or rewritten; 0 where the write changed nothing
 * @param version table version after the write
 */
public record Written(long rows, long version) {}
