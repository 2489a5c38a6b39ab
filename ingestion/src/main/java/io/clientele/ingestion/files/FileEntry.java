package io.clientele.ingestion.files;

import java.sql.Timestamp;
import java.time.Instant;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** One row of {@code ops.file}; components are its columns. */
public record FileEntry(
    String source,
    String object,
    String file,
    String fingerprint,
    long bytes,
    Instant modifiedAt,
    long batch,
    String runId,
    FileStatus status,
    String problem,
    long rows,
    long broken) {
  /** The object of a file that was refused. */
  public static final String NO_OBJECT = "?";

  public FileEntry ingested() {
    return with(FileStatus.INGESTED, modifiedAt);
  }

  /** The same bytes with another modification time. */
  public FileEntry touched(Instant at) {
    return with(status, at);
  }

  public boolean is(FileStatus expected) {
    return status == expected;
  }

  private FileEntry with(FileStatus newStatus, Instant at) {
    return new FileEntry(
        source,
        object,
        file,
        fingerprint,
        bytes,
        at,
        batch,
        runId,
        newStatus,
        problem,
        rows,
        broken);
  }

  Row row() {
    return RowFactory.create(
        source,
        object,
        file,
        fingerprint,
        bytes,
        Timestamp.from(modifiedAt),
        batch,
        runId,
        status.word(),
        problem,
        rows,
        broken);
  }

  static FileEntry of(Row row) {
    return new FileEntry(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getTimestamp(5).toInstant(),
        row.getLong(6),
        row.getString(7),
        FileStatus.of(row.getString(8)),
        row.getString(9),
        row.getLong(10),
        row.getLong(11));
  }
}
