package io.clientele.ingestion.raw;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Lake;
import java.util.List;
import java.util.Set;

/** Lets a raw table follow its profile: columns that a profile has gained are added. */
final class RawSchema {
  private RawSchema() {}

  static void widen(Lake lake, Table table) {
    if (!lake.exists(table)) {
      return;
    }
    var present = Set.of(lake.read(table).columns());
    List<String> gained =
        table.columns().stream()
            .map(Column::name)
            .filter(name -> !present.contains(name))
            .map(name -> "`" + name + "` string")
            .toList();
    if (!gained.isEmpty()) {
      lake.spark()
          .sql(
              "ALTER TABLE delta.`%s` ADD COLUMNS (%s)"
                  .formatted(lake.path(table), String.join(", ", gained)));
    }
  }
}
