package io.clientele.lake;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.table.Table;
import io.delta.kernel.exceptions.KernelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows that came to a table and left it since a version: its change data feed, read from the log as
 * the Delta protocol says for versions without change files. A row that only moved to another file
 * both leaves and comes, so sums over {@link #CHANGE} are right and single rows tell nothing.
 *
 * @param upTo the version that the changes lead to
 * @param isWhole true where they do not begin at the version asked for, but at an empty table
 * @param rows the contract's columns and {@link #CHANGE}
 * @param parts of the table that they are in, as values of the columns that split it
 * @param stored all rows that those parts have now
 */
public record TableChanges(
    TableVersion upTo,
    boolean isWhole,
    Dataset<Row> rows,
    Set<Map<String, String>> parts,
    Dataset<Row> stored) {
  /** 1 in a row that came, -1 in a row that left. */
  public static final String CHANGE = "_change";

  /** Everything that came since the table was made. */
  static TableChanges whole(Lake lake, Table table) {
    if (!lake.exists(table)) {
      Dataset<Row> none = lake.read(table);
      return new TableChanges(TableVersion.neverWritten(), true, came(none), Set.of(), none);
    }
    DeltaFiles now = lake.liveFiles(table);
    Dataset<Row> all = lake.read(table, now);
    return new TableChanges(now.tableVersion(), true, came(all), parts(now), all);
  }

  /** Empty where the version is another table's, or its log or files are gone. */
  static Optional<TableChanges> since(TableVersion since, Lake lake, Table table) {
    if (!since.isWritten() || !lake.exists(table)) {
      boolean isFirst = !since.isWritten();
      return isFirst ? Optional.of(fromNothing(lake, table)) : Optional.empty();
    }
    DeltaFiles now = lake.liveFiles(table);
    return then(since, now, lake, table)
        .filter(then -> then.without(now).files().stream().allMatch(file -> isThere(file, lake)))
        .map(then -> between(then, now, lake, table));
  }

  private static TableChanges fromNothing(Lake lake, Table table) {
    TableChanges all = whole(lake, table);
    return new TableChanges(all.upTo(), false, all.rows(), all.parts(), all.stored());
  }

  private static TableChanges between(DeltaFiles then, DeltaFiles now, Lake lake, Table table) {
    DeltaFiles fresh = now.without(then);
    DeltaFiles gone = then.without(now);
    Dataset<Row> came = came(lake.read(table, fresh));
    Dataset<Row> left = lake.read(table, gone).withColumn(CHANGE, lit(-1));
    Set<Map<String, String>> parts = parts(fresh, gone);
    DeltaFiles stored = now.only(file -> parts.contains(file.partition()));
    return new TableChanges(
        now.tableVersion(), false, came.unionAll(left), parts, lake.read(table, stored));
  }

  private static Set<Map<String, String>> parts(DeltaFiles... files) {
    return Stream.of(files)
        .flatMap(each -> each.files().stream())
        .map(DeltaFiles.DataFile::partition)
        .collect(toSet());
  }

  private static Dataset<Row> came(Dataset<Row> rows) {
    return rows.withColumn(CHANGE, lit(1));
  }

  private static Optional<DeltaFiles> then(
      TableVersion since, DeltaFiles now, Lake lake, Table table) {
    TableVersion latest = now.tableVersion();
    if (!since.id().equals(latest.id()) || since.version() > latest.version()) {
      return Optional.empty();
    }
    try {
      return Optional.of(lake.filesOf(table, since.version()));
    } catch (KernelException e) {
      // Its log was cleaned up, as Delta does after a month.
      return Optional.empty();
    }
  }

  private static boolean isThere(DeltaFiles.DataFile file, Lake lake) {
    var path = new Path(file.path());
    try {
      return path.getFileSystem(lake.hadoop()).exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + path, e);
    }
  }
}
