package io.clientele.reports.mart;

import io.clientele.lake.DeltaFiles;
import io.clientele.lake.DuckRelation;
import io.clientele.lake.Lake;

/**
 * Where the rows of a mart table come from.
 *
 * @param table what to publish
 * @param version version in the lake, -1 where it was never written
 * @param relation a SELECT that DuckDB understands
 */
record MartSource(MartTable table, long version, String relation) {

  static MartSource of(MartTable table, Lake lake) {
    if (!lake.exists(table.table())) {
      return new MartSource(table, -1, DuckRelation.empty(table.table()));
    }
    var files = DeltaFiles.of(lake.path(table.table()));
    return new MartSource(table, files.version(), DuckRelation.of(files));
  }
}
