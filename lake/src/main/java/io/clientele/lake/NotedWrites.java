package io.clientele.lake;

import io.clientele.contracts.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes that note, in the version they make, what the table is made from now. */
public final class NotedWrites {
  private final Lake lake;
  private final Publishing publishing;
  private final Noted noted;

  NotedWrites(Lake lake, Publishing publishing, Noted noted) {
    this.lake = lake;
    this.publishing = publishing;
    this.noted = noted;
  }

  /** As {@link Lake#replace(Table, Dataset)}. */
  public Written replace(Table table, Dataset<Row> rows) {
    return replace(table, rows, TablePart.whole());
  }

  /** As {@link Lake#replaceDay}. */
  public Written replaceDay(Table table, LocalDate asOf, Dataset<Row> rows) {
    return replace(table, rows, TablePart.of(table, Map.of(Table.AS_OF, asOf)));
  }

  /**
   * Brings news together with the stored rows of the same keys, in one version. Only files that
   * hold such a key are written anew, so a day's news cost a day's work; a part that came to have
   * many files becomes one of few again.
   *
   * @param keys key columns of the news
   * @param parts that hold the keys, each with values of columns that the table is partitioned by
   * @param combined gives, for all rows of the files that leave, the rows to hold instead: one for
   *     each key
   */
  public Written combine(
      Table table,
      Dataset<Row> keys,
      List<? extends Map<String, ?>> parts,
      UnaryOperator<Dataset<Row>> combined) {
    var wanted = parts.stream().map(part -> TablePart.of(table, part)).toList();
    lake.create(table);
    return Contested.write(
        table,
        () -> {
          var rewrite = Rewrite.ofKeys(keys, wanted, lake, table);
          var files =
              publishing.keyed(table, publishing.staged(table, combined.apply(rewrite.rows())), 0);
          return publishing.commitOnce(table, files, noted, rewrite.leaving());
        });
  }

  private Written replace(Table table, Dataset<Row> rows, TablePart part) {
    lake.create(table);
    var files = publishing.whole(table, publishing.staged(table, part, rows));
    return publishing.commit(table, files, noted, Leaving.part(part));
  }
}
