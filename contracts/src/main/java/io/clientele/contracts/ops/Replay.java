package io.clientele.contracts.ops;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per quarantined row that was given back to its source. */
public final class Replay {
  public static final String QUARANTINE_ID = "quarantine_id";
  public static final String SOURCE = "source";
  public static final String FILE = "file";
  public static final String REPAIRED = "repaired";
  public static final String REPLAYED_AT = "replayed_at";

  public static final Table TABLE =
      Table.in("ops", "replay")
          .grain("one row per quarantined row that was given back to its source")
          .key(QUARANTINE_ID)
          .required(QUARANTINE_ID, ColumnType.STRING, "the row in ops.quarantine")
          .required(SOURCE, ColumnType.STRING, "source")
          .required(FILE, ColumnType.STRING, "the file that it was given back in")
          .required(REPAIRED, ColumnType.BOOLEAN, "false where it was given back as it came")
          .required(REPLAYED_AT, ColumnType.INSTANT, "when it was given back")
          .build();

  private Replay() {}
}
