package io.clientele.reports.mart;

/**
 * What the marts hold of a table.
 *
 * @param table {@code layer.name}
 * @param version version in the lake that it came from, -1 where it was never written
 * @param rows rows published
 */
record Published(String table, long version, long rows) {}
