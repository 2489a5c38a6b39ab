package io.clientele.ingestion.raw;

import io.clientele.contracts.ops.Quarantine;
import io.clientele.contracts.table.Table;
import io.clientele.ingestion.QuarantineId;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.Schemas;
import io.clientele.lake.TransactionId;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes the rows of one batch. Every write has a transaction id, so doing it again adds nothing.
 */
final class Landing {
  private final JobContext context;
  private final Lake lake;
  private final long batch;

  Landing(JobContext context, long batch) {
    this.context = context;
    this.lake = context.lake();
    this.batch = batch;
  }

  /** Appends an object's rows to its raw table. */
  LandBatch land(LandBatch object) {
    Table table = object.input().rawTable(object.object());
    RawSchema.widen(lake, table);
    var read = new RawRows(object.object(), batch, Timestamp.from(context.startedAt()));
    Dataset<Row> rows =
        lake.spark()
            .createDataFrame(
                distributed(object, object.parts()).mapPartitions(read), Schemas.of(table));
    lake.append(table, rows, transaction(table));
    return object;
  }

  /** True where an earlier attempt at this batch landed the object already. */
  boolean hasLanded(Table rawTable) {
    return lake.lastAppend(rawTable, rawTable.qualifiedName()) >= batch;
  }

  /** Appends the records that cannot be split to {@code ops.quarantine}. */
  void quarantine(List<LandBatch> objects, String runId) {
    objects.stream()
        .filter(object -> object.parts().stream().anyMatch(LandPart::broken))
        .map(object -> broken(object, runId))
        .reduce(JavaRDD::union)
        .ifPresent(
            rows ->
                lake.append(
                    Quarantine.TABLE,
                    lake.spark()
                        .createDataFrame(rows, Schemas.of(Quarantine.TABLE))
                        .withColumn(Quarantine.QUARANTINE_ID, QuarantineId.of(batch)),
                    new TransactionId("raw", batch)));
  }

  private JavaRDD<Row> broken(LandBatch object, String runId) {
    List<LandPart> parts = object.parts().stream().filter(LandPart::broken).toList();
    var read = new BrokenRows(object, batch, runId);
    return distributed(object, parts).mapPartitions(read);
  }

  private JavaRDD<LandPart> distributed(LandBatch object, List<LandPart> parts) {
    int most = Math.max(2, lake.spark().sparkContext().defaultParallelism());
    var groups = new LandBatch(object.input(), object.object(), parts).groups(most);
    return spark().parallelize(groups, groups.size()).flatMap(List::iterator);
  }

  private JavaSparkContext spark() {
    return JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
  }

  private TransactionId transaction(Table table) {
    return new TransactionId(table.qualifiedName(), batch);
  }
}
