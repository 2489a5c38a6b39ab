package io.clientele.contracts.ops;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per file that was ingested or refused. */
public final class IngestedFile {
  public static final String SOURCE = "source";
  public static final String OBJECT = "object";
  public static final String FILE = "file";
  public static final String FINGERPRINT = "fingerprint";
  public static final String BYTES = "bytes";
  public static final String MODIFIED_AT = "modified_at";
  public static final String BATCH = "batch";
  public static final String RUN_ID = "run_id";
  public static final String STATUS = "status";
  public static final String PROBLEM = "problem";
  public static final String ROWS_IN = "rows_in";
  public static final String ROWS_BROKEN = "rows_broken";

  public static final Table TABLE =
      Table.in("ops", "file")
          .grain("one row per file that was ingested or refused")
          .key(SOURCE, OBJECT, FILE, FINGERPRINT)
          .required(SOURCE, ColumnType.STRING, "name of the source in clientele.yml")
          .required(OBJECT, ColumnType.STRING, "object of the profile, or ? where none fits")
          .required(FILE, ColumnType.STRING, "path relative to the source folder")
          .required(FINGERPRINT, ColumnType.STRING, "SHA-256 of the bytes")
          .required(BYTES, ColumnType.LONG, "size")
          .required(MODIFIED_AT, ColumnType.INSTANT, "modification time of the file")
          .required(BATCH, ColumnType.LONG, "ingestion batch")
          .required(RUN_ID, ColumnType.STRING, "the run")
          .required(STATUS, ColumnType.STRING, "planned, ingested or refused")
          .optional(PROBLEM, ColumnType.STRING, "why it was refused and what to do")
          .required(ROWS_IN, ColumnType.LONG, "rows in the file, header left out")
          .required(ROWS_BROKEN, ColumnType.LONG, "rows that could not be split into fields")
          .build();

  private IngestedFile() {}
}
