package io.clientele.contracts.report;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** What the BI marts hold: which table, from which version of the lake's. */
public final class Publication {
  public static final String TABLE_NAME = "table_name";
  public static final String AS_OF = "as_of";
  public static final String SOURCE_VERSION = "source_version";
  public static final String ROWS = "rows";

  public static final Table TABLE =
      Table.in("report", "publication")
          .grain("one row per table in the BI marts, as it was last published")
          .key(TABLE_NAME)
          .required(TABLE_NAME, ColumnType.STRING, "layer.name, the same in lake and marts")
          .required(AS_OF, ColumnType.DATE, "business day of the run that published it")
          .required(SOURCE_VERSION, ColumnType.LONG, "version in the lake, -1 where never written")
          .required(ROWS, ColumnType.LONG, "rows published")
          .build();

  private Publication() {}
}
