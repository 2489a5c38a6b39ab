package io.clientele.lake;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;

import io.clientele.contracts.table.Table;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The files of a table that hold rows of some kind, found by one look at the rows. */
final class Rewrite {
  private static final String HELD_IN = "_metadata.file_path";

  private final Lake lake;
  private final Table table;
  private final DeltaFiles seen;
  private final Set<String> touched;

  /**
   * @param kind which rows
   */
  Rewrite(Lake lake, Table table, DeltaFiles seen, Column kind) {
    this.lake = lake;
    this.table = table;
    this.seen = seen;
    this.touched = seen.paths().isEmpty() ? Set.of() : holding(kind);
  }

  private Set<String> holding(Column kind) {
    List<String> uris =
        lake.read(table, seen)
            .where(kind)
            .select(col(HELD_IN))
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    return uris.stream().map(uri -> path(new Path(URI.create(uri)))).collect(toSet());
  }

  /** All rows of those files. */
  Dataset<Row> rows() {
    var files =
        seen.files().stream()
            .filter(file -> touched.contains(path(new Path(file.path()))))
            .toList();
    return lake.read(
        table, new DeltaFiles(seen.tableVersion(), seen.schema(), seen.partitionColumns(), files));
  }

  Leaving leaving() {
    return Leaving.files(touched).chosenOn(seen.version());
  }

  private static String path(Path file) {
    return file.toUri().getPath();
  }
}
