package io.clientele.contracts.core;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per support case. */
public final class SupportCase {
  public static final String CASE_ID = "case_id";
  public static final String SUBJECT = "subject";
  public static final String STATUS = "status";
  public static final String PRIORITY = "priority";
  public static final String ORIGIN = "origin";
  public static final String CREATED_AT = "created_at";
  public static final String CLOSED_AT = "closed_at";

  public static final Table TABLE =
      Table.in("core", "support_case")
          .grain("one row per support case")
          .key(CASE_ID)
          .required(CASE_ID, ColumnType.STRING, "source:source_key of the case")
          .columns(CustomerKeyColumns.ALL)
          .personal(SUBJECT, ColumnType.STRING, "subject")
          .optional(STATUS, ColumnType.STRING, "status as the source names it")
          .optional(PRIORITY, ColumnType.STRING, "priority as the source names it")
          .optional(ORIGIN, ColumnType.STRING, "channel it came in by")
          .optional(CREATED_AT, ColumnType.INSTANT, "opened")
          .optional(CLOSED_AT, ColumnType.INSTANT, "closed, null while open")
          .columns(SourceColumns.ALL)
          .build();

  private SupportCase() {}
}
