package io.clientele.contracts.ops;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per job that a run executed. */
public final class Run {
  public static final String RUN_ID = "run_id";
  public static final String JOB = "job";
  public static final String AS_OF = "as_of";
  public static final String FINGERPRINT = "fingerprint";
  public static final String STATUS = "status";
  public static final String ROWS_IN = "rows_in";
  public static final String ROWS_OUT = "rows_out";
  public static final String STARTED_AT = "started_at";
  public static final String FINISHED_AT = "finished_at";
  public static final String ERROR = "error";

  public static final String SUCCEEDED = "succeeded";
  public static final String PARTIAL = "partial";
  public static final String FAILED = "failed";

  public static final Table TABLE =
      Table.in("ops", "run")
          .grain("one row per job that a run executed")
          .key(RUN_ID, JOB)
          .required(RUN_ID, ColumnType.STRING, "the run")
          .required(JOB, ColumnType.STRING, "the job")
          .optional(AS_OF, ColumnType.DATE, "business day of the run, once known")
          .required(
              FINGERPRINT,
              ColumnType.STRING,
              "what the job saw: versions of the tables it reads and its settings")
          .required(
              STATUS,
              ColumnType.STRING,
              "succeeded, failed, or partial: done but for what `error` names")
          .required(ROWS_IN, ColumnType.LONG, "rows read")
          .required(ROWS_OUT, ColumnType.LONG, "rows written")
          .required(STARTED_AT, ColumnType.INSTANT, "start")
          .required(FINISHED_AT, ColumnType.INSTANT, "end")
          .optional(ERROR, ColumnType.STRING, "what failed or was left out, without personal data")
          .build();

  private Run() {}
}
