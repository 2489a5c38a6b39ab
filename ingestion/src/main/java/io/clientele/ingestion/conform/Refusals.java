package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.clientele.contracts.ops.Quarantine;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.ingestion.QuarantineId;
import io.clientele.ingestion.RawTables;
import io.clientele.lake.Lake;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows that could be split but not mapped, with their fields as JSON: {@code ops.quarantine}. */
final class Refusals {
  private final Lake lake;
  private final long batch;
  private final String runId;

  Refusals(Lake lake, long batch, String runId) {
    this.lake = lake;
    this.batch = batch;
    this.runId = runId;
  }

  Dataset<Row> of(Feed feed, Dataset<Row> decided) {
    Dataset<Row> refused =
        decided
            .where(col(Fate.COLUMN).equalTo(Fate.QUARANTINED))
            .where(col(Mapped.FEED).equalTo(feed.number()))
            .select(
                lit(runId).as(Quarantine.RUN_ID),
                lit(feed.input().name()).as(Quarantine.SOURCE),
                lit(feed.object().name()).as(Quarantine.OBJECT),
                col(Mapped.FILE).as(Quarantine.FILE),
                col(Mapped.LINE).as(Quarantine.LINE),
                col(Mapped.RULE).as(Quarantine.RULE),
                col(Mapped.MESSAGE).as(Quarantine.MESSAGE));
    return refused
        .join(
            payloads(feed),
            scala.collection.JavaConverters.asScala(List.of(Quarantine.FILE, Quarantine.LINE))
                .toSeq(),
            "left")
        .withColumn(Quarantine.QUARANTINE_ID, QuarantineId.of(batch));
  }

  private Dataset<Row> payloads(Feed feed) {
    return lake.read(feed.rawTable())
        .where(col(RawTables.BATCH).equalTo(batch))
        .select(
            col(RawTables.FILE).as(Quarantine.FILE),
            col(RawTables.LINE).as(Quarantine.LINE),
            to_json(struct(fields(feed.object()))).as(Quarantine.PAYLOAD));
  }

  private static Column[] fields(ObjectProfile object) {
    var columns = new ArrayList<Column>();
    object.columns().values().forEach(name -> columns.add(col(name)));
    columns.add(col(RawTables.MORE));
    return columns.toArray(Column[]::new);
  }
}
