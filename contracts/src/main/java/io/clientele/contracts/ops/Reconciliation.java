package io.clientele.contracts.ops;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per run and file: where every row went. */
public final class Reconciliation {
  public static final String RUN_ID = "run_id";
  public static final String SOURCE = "source";
  public static final String OBJECT = "object";
  public static final String FILE = "file";
  public static final String ROWS_IN = "rows_in";
  public static final String ACCEPTED = "accepted";
  public static final String QUARANTINED = "quarantined";
  public static final String DUPLICATES = "duplicates";
  public static final String SUPPRESSED = "suppressed";

  public static final Table TABLE =
      Table.in("ops", "reconciliation")
          .grain("one row per run and file: where every row went")
          .key(RUN_ID, SOURCE, OBJECT, FILE)
          .required(RUN_ID, ColumnType.STRING, "the run")
          .required(SOURCE, ColumnType.STRING, "source")
          .required(OBJECT, ColumnType.STRING, "object")
          .required(FILE, ColumnType.STRING, "file")
          .required(ROWS_IN, ColumnType.LONG, "rows in the file")
          .required(ACCEPTED, ColumnType.LONG, "rows that became or updated a core row")
          .required(QUARANTINED, ColumnType.LONG, "rows refused with a reason")
          .required(DUPLICATES, ColumnType.LONG, "rows delivered before with the same content")
          .required(
              SUPPRESSED,
              ColumnType.LONG,
              "rows left out on purpose: older than what is known, or erased")
          .build();

  private Reconciliation() {}
}
