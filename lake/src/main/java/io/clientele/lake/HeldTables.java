package io.clientele.lake;

import io.clientele.contracts.table.Table;
import io.clientele.disk.LocalTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The small tables of a lake, such as decisions that people take, read and written in this process
 * alone: a command answers at once, for no Spark is started.
 */
public final class HeldTables {
  private final String root;
  private final DeltaLogs logs;

  public HeldTables(String root) {
    this.root = root;
    this.logs = new DeltaLogs(LocalTables.hadoop());
  }

  /**
   * Inserts rows with new keys and rewrites rows whose content differs.
   *
   * @param rows one for each key; values in the order of the contract's columns, of its types
   */
  public Written merge(Table table, List<Row> rows) {
    String path = root + "/" + table.layer() + "/" + table.name();
    if (!logs.exists(path)) {
      logs.create(path, table);
    }
    return Contested.write(table, () -> mergeOnce(table, path, rows));
  }

  private Written mergeOnce(Table table, String path, List<Row> rows) throws IOException {
    long seen = logs.version(path);
    var merged = new HeldMerge(table, logs.rows(path), rows);
    if (merged.changed() == 0) {
      return new Written(0, seen);
    }
    var commit =
        new KernelCommit(
            table, staged(table, path, merged), Noted.nothing(), Leaving.all().chosenOn(seen));
    return new Written(merged.changed(), commit.to(logs, path));
  }

  private List<StagedFile> staged(Table table, String path, HeldMerge merged) {
    try {
      return new HeldRows(table, merged.rows()).stage(path, logs.engine());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + table, e);
    }
  }
}
