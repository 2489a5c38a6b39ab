package io.clientele.contracts.core;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per campaign. */
public final class Campaign {
  public static final String CAMPAIGN_ID = "campaign_id";
  public static final String NAME = "name";
  public static final String TYPE = "type";
  public static final String STATUS = "status";
  public static final String STARTED_ON = "started_on";
  public static final String ENDED_ON = "ended_on";

  public static final Table TABLE =
      Table.in("core", "campaign")
          .grain("one row per campaign")
          .key(CAMPAIGN_ID)
          .required(CAMPAIGN_ID, ColumnType.STRING, "source:source_key of the campaign")
          .optional(NAME, ColumnType.STRING, "name")
          .optional(TYPE, ColumnType.STRING, "kind, such as email or event")
          .optional(STATUS, ColumnType.STRING, "status as the source names it")
          .optional(STARTED_ON, ColumnType.DATE, "first day")
          .optional(ENDED_ON, ColumnType.DATE, "last day")
          .columns(SourceColumns.ALL)
          .build();

  private Campaign() {}
}
