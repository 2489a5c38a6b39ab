package io.clientele.ingestion.fetch.table;

/**
 * A column of a table.
 *
 * @param position from 1
 */
record TableColumn(int position, String name, Kind kind) {}
