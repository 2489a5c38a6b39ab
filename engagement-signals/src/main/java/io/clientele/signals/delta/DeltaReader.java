package io.clientele.signals.delta;

import io.clientele.disk.LocalTables;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a Delta table that any engine may have written. */
public final class DeltaReader {
  private final String table;
  private final List<String> columns;
  private final Engine engine = DefaultEngine.create(LocalTables.hadoop());

  /**
   * @param table folder or Hadoop URI
   * @param columns what a row has, in that order
   */
  DeltaReader(String table, List<String> columns) {
    this.table = table;
    this.columns = List.copyOf(columns);
  }

  /**
   * Gives every row of the latest version, the named columns in that order; no row where there is
   * no table.
   *
   * @param table folder or Hadoop URI
   */
  public static void read(String table, List<String> columns, Consumer<Row> consumer)
      throws IOException {
    Optional<TableVersion> latest = new DeltaReader(table, columns).latest();
    if (latest.isPresent()) {
      latest.get().forEachRow(consumer::accept);
    }
  }

  /** The latest version; none where there is no table. */
  Optional<TableVersion> latest() {
    return DeltaTable.stored(table, engine)
        .map(snapshot -> new TableVersion(engine, snapshot, columns));
  }
}
