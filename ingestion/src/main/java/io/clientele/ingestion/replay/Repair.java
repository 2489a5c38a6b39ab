package io.clientele.ingestion.replay;

/**
 * A row of a file of repairs.
 *
 * @param line of that file
 * @param id of the row in {@code ops.quarantine}
 * @param payload the row as it should be
 */
record Repair(long line, String id, String payload) {}
