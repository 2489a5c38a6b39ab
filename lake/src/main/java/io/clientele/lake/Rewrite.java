package io.clientele.lake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;

import io.clientele.contracts.table.Table;
import io.clientele.lake.DeltaFiles.DataFile;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Files of a table that are written anew, while all others stay. */
final class Rewrite {
  /** A part with more files is written anew as a whole, so that readers open few. */
  static final int MOST_FILES = 16;

  private static final String HELD_IN = "_held_in";

  private final Lake lake;
  private final Table table;
  private final DeltaFiles leaving;

  private Rewrite(Lake lake, Table table, DeltaFiles leaving) {
    this.lake = lake;
    this.table = table;
    this.leaving = leaving;
  }

  /**
   * The files that hold rows of some kind, found by one look at the rows.
   *
   * @param chosen leaves those rows over
   */
  static Rewrite ofRows(
      UnaryOperator<Dataset<Row>> chosen, Lake lake, Table table, DeltaFiles seen) {
    Set<String> holding = seen.paths().isEmpty() ? Set.of() : holding(chosen, lake, table, seen);
    return new Rewrite(lake, table, seen.only(file -> holding.contains(path(file))));
  }

  /**
   * The files in some parts that hold a row with one of the keys, and all files of parts that have
   * too many.
   *
   * @param keys the table's key columns
   */
  static Rewrite ofKeys(Dataset<Row> keys, List<TablePart> parts, Lake lake, Table table) {
    DeltaFiles seen =
        lake.liveFiles(table)
            .only(file -> parts.stream().anyMatch(part -> part.holds(file.partition())));
    DeltaFiles crowded = crowded(seen);
    String[] key = table.key().toArray(String[]::new);
    var holding =
        ofRows(rows -> rows.join(keys, key, "left_semi"), lake, table, seen.without(crowded));
    var either = Stream.concat(crowded.files().stream(), holding.leaving.files().stream());
    Set<DataFile> all = either.collect(toSet());
    return new Rewrite(lake, table, seen.only(all::contains));
  }

  private static DeltaFiles crowded(DeltaFiles seen) {
    var byPart = seen.files().stream().collect(groupingBy(DataFile::partition));
    return seen.only(file -> byPart.get(file.partition()).size() > MOST_FILES);
  }

  private static Set<String> holding(
      UnaryOperator<Dataset<Row>> chosen, Lake lake, Table table, DeltaFiles seen) {
    Dataset<Row> rows = lake.read(table, seen).withColumn(HELD_IN, col("_metadata.file_path"));
    List<String> uris =
        chosen.apply(rows).select(HELD_IN).distinct().as(Encoders.STRING()).collectAsList();
    return uris.stream().map(uri -> path(new Path(URI.create(uri)))).collect(toSet());
  }

  /** All rows of those files. */
  Dataset<Row> rows() {
    return lake.read(table, leaving);
  }

  Leaving leaving() {
    Set<String> paths = leaving.files().stream().map(Rewrite::path).collect(toSet());
    return Leaving.files(paths).chosenOn(leaving.version());
  }

  private static String path(DataFile file) {
    return path(new Path(file.path()));
  }

  private static String path(Path file) {
    return file.toUri().getPath();
  }
}
