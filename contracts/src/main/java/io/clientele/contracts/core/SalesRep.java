package io.clientele.contracts.core;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per sales rep. */
public final class SalesRep {
  public static final String REP_ID = "rep_id";
  public static final String FULL_NAME = "full_name";
  public static final String TEAM = "team";
  public static final String IS_ACTIVE = "is_active";

  public static final Table TABLE =
      Table.in("core", "sales_rep")
          .grain("one row per sales rep")
          .key(REP_ID)
          .required(REP_ID, ColumnType.STRING, "source:source_key of the user")
          .personal(FULL_NAME, ColumnType.STRING, "name")
          .optional(TEAM, ColumnType.STRING, "team or department")
          .optional(IS_ACTIVE, ColumnType.BOOLEAN, "still works here")
          .columns(SourceColumns.ALL)
          .build();

  private SalesRep() {}
}
