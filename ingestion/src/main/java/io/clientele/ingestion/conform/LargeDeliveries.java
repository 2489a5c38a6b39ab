package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Decides as {@link Deliveries} does, for a batch too large to be sorted as it is: only rows that
 * share their key with another one are compared, and of them only what comparing takes.
 */
final class LargeDeliveries {
  /** Below, looking for shared keys first costs more than it saves. */
  static final long LEAST_ROWS = 250_000;

  private static final long MOST_HELD_BY_EVERY_TASK = 200_000;
  private static final String KEY_HASH = "_key_hash";
  private static final List<String> PLACE = List.of(Mapped.FEED, Mapped.FILE, Mapped.LINE);

  private final Table target;

  LargeDeliveries(Table target) {
    this.target = target;
  }

  /**
   * As {@link Deliveries#decide}. The mapped rows are computed once and kept by columns, of which
   * comparing reads few.
   */
  Decided decide(Dataset<Row> mapped, Dataset<Row> known) {
    Dataset<Row> rows = mapped.persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> compared =
        new Deliveries(target)
            .decide(sharingKeys(rows, known), known)
            .where(col(Fate.COLUMN).notEqual(Fate.NEW))
            .select(named(PLACE, List.of(Fate.COLUMN)));
    Dataset<Row> decided =
        rows.join(held(compared), PLACE.toArray(String[]::new), "left")
            .withColumn(Fate.COLUMN, Fate.of(coalesce(col(Fate.COLUMN), lit(Fate.NEW))));
    return new Decided(decided, rows);
  }

  private Dataset<Row> sharingKeys(Dataset<Row> rows, Dataset<Row> known) {
    Dataset<Row> fitting =
        rows.where(col(Mapped.RULE).isNull())
            .select(
                named(
                    PLACE,
                    List.of(Mapped.RULE, Mapped.DELIVERED),
                    target.key(),
                    Deliveries.VERSION))
            .withColumn(KEY_HASH, hashOfKey());
    Dataset<Row> keys = fitting.select(KEY_HASH);
    Dataset<Row> all = known == null ? keys : keys.union(known.select(hashOfKey()));
    Dataset<Row> shared = all.groupBy(KEY_HASH).count().where("count > 1").select(KEY_HASH);
    return fitting.join(held(shared), new String[] {KEY_HASH}, "left_semi").drop(KEY_HASH);
  }

  private Column hashOfKey() {
    return xxhash64(named(target.key()));
  }

  /**
   * Computed once; sent to every task where it is small, so that the others stay where they are.
   */
  private static Dataset<Row> held(Dataset<Row> rows) {
    Dataset<Row> computed = rows.localCheckpoint();
    return computed.count() <= MOST_HELD_BY_EVERY_TASK ? broadcast(computed) : computed;
  }

  @SafeVarargs
  private static Column[] named(List<String>... names) {
    return Stream.of(names).flatMap(List::stream).map(name -> col(name)).toArray(Column[]::new);
  }
}
