package io.clientele.ingestion.fetch.table;

import java.util.List;

/**
 * A table or view that is there.
 *
 * @param sql its name, quoted, as statements name it
 * @param columns in their order
 * @param primaryKey names of its columns, quoted; empty where there is none
 */
record FoundTable(String sql, List<TableColumn> columns, List<String> primaryKey) {
  List<String> names() {
    return columns.stream().map(TableColumn::name).toList();
  }
}
