package io.clientele.contracts.ops;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per source row that could not be accepted. */
public final class Quarantine {
  public static final String QUARANTINE_ID = "quarantine_id";
  public static final String RUN_ID = "run_id";
  public static final String SOURCE = "source";
  public static final String OBJECT = "object";
  public static final String FILE = "file";
  public static final String LINE = "line";
  public static final String RULE = "rule";
  public static final String MESSAGE = "message";
  public static final String PAYLOAD = "payload";
  public static final String ORIGIN = "origin";

  public static final Table TABLE =
      Table.in("ops", "quarantine")
          .grain("one row per source row that could not be accepted")
          .key(QUARANTINE_ID)
          .required(
              QUARANTINE_ID, ColumnType.STRING, "hash of source, object, file, line and batch")
          .required(RUN_ID, ColumnType.STRING, "the run")
          .required(SOURCE, ColumnType.STRING, "source")
          .required(OBJECT, ColumnType.STRING, "object")
          .required(FILE, ColumnType.STRING, "file")
          .required(LINE, ColumnType.LONG, "line in the file, header is line 1")
          .required(RULE, ColumnType.STRING, "the rule that refused it")
          .required(MESSAGE, ColumnType.STRING, "what is wrong and what to do, without the value")
          .personal(PAYLOAD, ColumnType.STRING, "the row as it came")
          .personal(
              ORIGIN,
              ColumnType.STRING,
              "where it stood at first and what other rows of its order tell, for a replay")
          .build();

  private Quarantine() {}
}
