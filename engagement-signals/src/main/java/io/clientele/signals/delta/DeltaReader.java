package io.clientele.signals.delta;

import io.clientele.disk.LocalTables;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;

/** Reads a Delta table that any engine may have written. */
public final class DeltaReader {
  private DeltaReader() {}

  /**
   * Gives every row of the latest version, the named columns in that order; no row where there is
   * no table.
   *
   * @param table folder or Hadoop URI
   */
  public static void read(String table, List<String> columns, Consumer<Row> consumer)
      throws IOException {
    var hadoop = LocalTables.hadoop();
    var log = new Path(table, "_delta_log");
    if (log.getFileSystem(hadoop).exists(log)) {
      Engine engine = DefaultEngine.create(hadoop);
      new TableVersion(engine, TableManager.loadSnapshot(table).build(engine), columns)
          .forEachRow(consumer::accept);
    }
  }
}
