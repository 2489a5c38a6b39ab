package io.clientele.ingestion.conform;

import static io.clientele.ingestion.conform.Mapped.DELIVERED;
import static io.clientele.ingestion.conform.Mapped.FILE;
import static io.clientele.ingestion.conform.Mapped.LINE;
import static io.clientele.ingestion.conform.Mapped.RULE;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Decides what becomes of mapped rows of one batch. Of several versions of a record the one that
 * its source changed last wins, or the one delivered last where the source does not say. A version
 * that is there already is a duplicate, any other that does not win is suppressed. Pure.
 */
final class Deliveries {
  private static final String VERSION_RANK = "_version_rank";
  private static final String RECORD_RANK = "_record_rank";

  /** What tells one version of a record from another. */
  static final List<String> VERSION =
      List.of(SourceColumns.CONTENT_HASH, SourceColumns.MODIFIED_AT, SourceColumns.BATCH);

  private static final String ALONE = "_alone";
  private static final String KNOWN = "_known_";
  private static final String KNOWN_HASH = KNOWN + SourceColumns.CONTENT_HASH;
  private static final String KNOWN_MODIFIED_AT = KNOWN + SourceColumns.MODIFIED_AT;
  private static final String KNOWN_BATCH = KNOWN + SourceColumns.BATCH;

  private final Table target;

  Deliveries(Table target) {
    this.target = target;
  }

  /**
   * @param mapped rows as {@link Mapped} describes them
   * @param known the core table; null where it has no rows yet
   * @return the rows with their {@link Fate}
   */
  Dataset<Row> decide(Dataset<Row> mapped, Dataset<Row> known) {
    Dataset<Row> ranked =
        mapped
            .withColumn(ALONE, when(col(RULE).isNotNull(), col(LINE)))
            .withColumn(RECORD_RANK, row_number().over(latestOf(key())))
            .withColumn(VERSION_RANK, row_number().over(latestOf(keyAndVersion())));
    Dataset<Row> compared = known == null ? besideNothing(ranked) : beside(ranked, known);
    return compared
        .withColumn(Fate.COLUMN, fate())
        .drop(ALONE, VERSION_RANK, RECORD_RANK, KNOWN_HASH, KNOWN_MODIFIED_AT, KNOWN_BATCH);
  }

  private Dataset<Row> beside(Dataset<Row> rows, Dataset<Row> known) {
    var columns = new ArrayList<Column>();
    Column sameKey = lit(true);
    for (String key : target.key()) {
      columns.add(col(key).as(KNOWN + key));
      sameKey = sameKey.and(col(key).equalTo(col(KNOWN + key)));
    }
    for (String name : VERSION) {
      columns.add(col(name).as(KNOWN + name));
    }
    return rows.join(known.select(columns.toArray(Column[]::new)), sameKey, "left")
        .drop(target.key().stream().map(key -> KNOWN + key).toArray(String[]::new));
  }

  private static Dataset<Row> besideNothing(Dataset<Row> rows) {
    return rows.withColumn(KNOWN_HASH, lit(null).cast("bigint"))
        .withColumn(KNOWN_MODIFIED_AT, lit(null).cast("timestamp"))
        .withColumn(KNOWN_BATCH, lit(null).cast("bigint"));
  }

  private static Column fate() {
    Column wins = col(RECORD_RANK).equalTo(1);
    Column isNew = col(KNOWN_HASH).isNull();
    Column same = col(SourceColumns.CONTENT_HASH).equalTo(col(KNOWN_HASH));
    return Fate.of(
        when(col(VERSION_RANK).gt(1), Fate.DUPLICATE)
            .when(wins.and(isNew), Fate.NEW)
            .when(wins.and(same).and(writtenByThisBatch()), Fate.CHANGED)
            .when(same, Fate.DUPLICATE)
            .when(wins.and(notOlder()), Fate.CHANGED)
            .otherwise(Fate.SUPPRESSED));
  }

  /** A killed attempt at this batch may have written the row; it counts as it did then. */
  private static Column writtenByThisBatch() {
    return col(KNOWN_BATCH).equalTo(col(SourceColumns.BATCH));
  }

  /** Where the source does not say when it changed a row, the later delivery is the newer one. */
  private static Column notOlder() {
    return coalesce(
        col(SourceColumns.MODIFIED_AT).geq(col(KNOWN_MODIFIED_AT)),
        col(DELIVERED).geq(col(KNOWN_BATCH)));
  }

  /** Rows without values have no key; each stands alone. */
  private Column[] key() {
    var columns = new ArrayList<Column>();
    target.key().forEach(name -> columns.add(col(name)));
    columns.add(col(ALONE));
    return columns.toArray(Column[]::new);
  }

  private Column[] keyAndVersion() {
    var columns = new ArrayList<>(List.of(key()));
    columns.add(col(SourceColumns.CONTENT_HASH));
    return columns.toArray(Column[]::new);
  }

  private static WindowSpec latestOf(Column... same) {
    return Window.partitionBy(same)
        .orderBy(
            col(SourceColumns.MODIFIED_AT).desc_nulls_last(),
            col(DELIVERED).desc(),
            col(FILE).desc(),
            col(LINE).desc());
  }
}
