package io.clientele.contracts.report;

import io.clientele.contracts.ops.CheckResult;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** What the checks of each table found when it was last written. */
public final class DataQuality {
  public static final String AS_OF = "as_of";
  public static final String TABLE_NAME = CheckResult.TABLE_NAME;
  public static final String CHECK_NAME = CheckResult.CHECK_NAME;
  public static final String OUTCOME = "outcome";
  public static final String SEVERITY = CheckResult.SEVERITY;
  public static final String FIGURE = CheckResult.FIGURE;
  public static final String BOUND = CheckResult.BOUND;
  public static final String MESSAGE = CheckResult.MESSAGE;
  public static final String CHECKED_ON = "checked_on";

  public static final Table TABLE =
      Table.in("report", "data_quality")
          .grain("one row per business day, table and check: the latest result")
          .key(AS_OF, TABLE_NAME, CHECK_NAME)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day of the run, end of day")
          .required(TABLE_NAME, ColumnType.STRING, "layer.name of the table")
          .required(CHECK_NAME, ColumnType.STRING, "kind and columns of the check")
          .required(
              OUTCOME,
              ColumnType.STRING,
              "passed, warned, or blocked: the table keeps the version before")
          .required(SEVERITY, ColumnType.STRING, "warn or block")
          .required(
              FIGURE,
              ColumnType.LONG,
              "rows in violation; of volume the rows that came; of freshness the age in hours")
          .optional(BOUND, ColumnType.LONG, "the most that passes; of volume the least")
          .required(MESSAGE, ColumnType.STRING, "what was found, in words")
          .required(CHECKED_ON, ColumnType.DATE, "day on which it was last checked")
          .build();

  private DataQuality() {}
}
