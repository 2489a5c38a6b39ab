package io.clientele.ingestion.raw;

import io.clientele.sources.records.RowOrigin;
import io.clientele.sources.records.SourceRecord;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads the records that cannot be split into rows of {@code ops.quarantine}, without their id. */
final class BrokenRows implements FlatMapFunction<Iterator<LandPart>, Row> {
  private static final long serialVersionUID = 1;

  private final String source;
  private final String object;
  private final long batch;
  private final String runId;

  BrokenRows(LandBatch files, long batch, String runId) {
    this.source = files.input().name();
    this.object = files.object().name();
    this.batch = batch;
    this.runId = runId;
  }

  @Override
  public Iterator<Row> call(Iterator<LandPart> parts) {
    return new FileByFile<>(parts, this::rows);
  }

  private RowsOfFile rows(LandPart part) {
    return new RowsOfFile(
        part.records(),
        record -> record instanceof SourceRecord.Broken broken ? row(part.name(), broken) : null);
  }

  private Row row(String file, SourceRecord.Broken record) {
    return RowFactory.create(
        null,
        runId,
        source,
        object,
        file,
        record.line(),
        record.rule(),
        record.message(),
        record.payload(),
        RowOrigin.broken(file, record.line(), batch).json());
  }
}
