package io.clientele.ingestion.raw;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.records.SourceRecord;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads the records that cannot be split into rows of {@code ops.quarantine}, without their id. */
final class BrokenRows implements FlatMapFunction<Iterator<LandFile>, Row> {
  private static final long serialVersionUID = 1;

  private final String source;
  private final ObjectProfile object;
  private final String runId;

  BrokenRows(String source, ObjectProfile object, String runId) {
    this.source = source;
    this.object = object;
    this.runId = runId;
  }

  @Override
  public Iterator<Row> call(Iterator<LandFile> files) {
    return new FileByFile<>(files, this::rows);
  }

  private RowsOfFile rows(LandFile file) {
    return new RowsOfFile(
        file.content().records(object),
        record -> record instanceof SourceRecord.Broken broken ? row(file.name(), broken) : null);
  }

  private Row row(String file, SourceRecord.Broken record) {
    return RowFactory.create(
        null,
        runId,
        source,
        object.name(),
        file,
        record.line(),
        record.rule(),
        record.message(),
        record.payload());
  }
}
