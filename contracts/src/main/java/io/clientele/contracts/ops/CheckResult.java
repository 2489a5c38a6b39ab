package io.clientele.contracts.ops;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** What the checks of a run found, table by table. */
public final class CheckResult {
  public static final String RUN_ID = Run.RUN_ID;
  public static final String TABLE_NAME = "table_name";
  public static final String CHECK_NAME = "check_name";
  public static final String SEVERITY = "severity";
  public static final String PASSED = "passed";
  public static final String FIGURE = "figure";
  public static final String BOUND = "bound";
  public static final String MESSAGE = "message";
  public static final String CHECKED_AT = "checked_at";

  public static final Table TABLE =
      Table.in("ops", "check")
          .grain("one row per run, table and check of what it wrote")
          .key(RUN_ID, TABLE_NAME, CHECK_NAME)
          .required(RUN_ID, ColumnType.STRING, "the run")
          .required(TABLE_NAME, ColumnType.STRING, "layer.name")
          .required(
              CHECK_NAME,
              ColumnType.STRING,
              "kind and columns: unique(sale_id), not_null, references(campaign_id), volume …")
          .required(
              SEVERITY,
              ColumnType.STRING,
              "what comes of failing: warn, or block where the table keeps its last version")
          .required(PASSED, ColumnType.BOOLEAN, "false where the check failed")
          .required(
              FIGURE,
              ColumnType.LONG,
              "rows in violation; of volume the rows that came; of freshness the age in hours")
          .optional(
              BOUND,
              ColumnType.LONG,
              "the most that passes; of volume the least, empty while no usual figure is known")
          .required(MESSAGE, ColumnType.STRING, "what was found, in counts, without personal data")
          .required(CHECKED_AT, ColumnType.INSTANT, "start of the run")
          .build();

  private CheckResult() {}
}
