package io.clientele.contracts.core;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per lead. */
public final class Lead {
  public static final String LEAD_ID = "lead_id";
  public static final String STATUS = "status";
  public static final String LEAD_SOURCE = "lead_source";
  public static final String INDUSTRY = "industry";
  public static final String CREATED_AT = "created_at";
  public static final String CONVERTED_AT = "converted_at";
  public static final String REP_ID = "rep_id";

  public static final Table TABLE =
      Table.in("core", "lead")
          .grain("one row per lead")
          .key(LEAD_ID)
          .required(LEAD_ID, ColumnType.STRING, "source:source_key of the lead")
          .columns(CustomerKeyColumns.ALL)
          .optional(STATUS, ColumnType.STRING, "status as the source names it")
          .optional(LEAD_SOURCE, ColumnType.STRING, "where the lead came from")
          .optional(INDUSTRY, ColumnType.STRING, "industry of the lead's company")
          .required(CREATED_AT, ColumnType.INSTANT, "when the lead was created")
          .optional(
              CONVERTED_AT, ColumnType.INSTANT, "when it became a contact, null while it has not")
          .optional(REP_ID, ColumnType.STRING, "owner: source:source_key of the sales rep")
          .columns(SourceColumns.ALL)
          .build();

  private Lead() {}
}
