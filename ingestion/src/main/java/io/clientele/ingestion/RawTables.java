package io.clientele.ingestion;

import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** The contracts of raw tables, which follow from the profiles. */
public final class RawTables {
  /** File of the row, relative to the source folder. */
  public static final String FILE = Fields.FILE;

  /** Line of the file on which the row begins; the header is line 1. */
  public static final String LINE = Fields.LINE;

  /** Ingestion batch that brought the row. */
  public static final String BATCH = "_batch";

  /**
   * Where a row stood before it was given back from quarantine, a {@link
   * io.clientele.sources.records.RowOrigin}.
   */
  public static final String ORIGIN = "_origin";

  /** When the run that brought the row started. */
  public static final String INGESTED_AT = "_ingested_at";

  /** What stood in columns that the profile does not know: a JSON object of names and texts. */
  public static final String MORE = "_more";

  private RawTables() {}

  /**
   * {@code raw.<source>_<object>}: the columns that the profile knows as text, {@link #MORE}, and
   * where each row came from.
   */
  public static Table of(String source, ObjectProfile object) {
    var table =
        Table.in("raw", (source + "_" + object.name()).replace('-', '_'))
            .grain("one row per record of the files, as it came")
            .key(BATCH, FILE, LINE)
            .required(FILE, ColumnType.STRING, "file, relative to the source folder")
            .required(LINE, ColumnType.LONG, "line on which the record begins")
            .required(BATCH, ColumnType.LONG, "ingestion batch")
            .required(INGESTED_AT, ColumnType.INSTANT, "start of the run that brought it")
            .personal(MORE, ColumnType.STRING, "columns that the profile does not know, as JSON")
            .personal(
                ORIGIN, ColumnType.STRING, "where it stood before it was given back, as JSON");
    object
        .columns()
        .values()
        .forEach(name -> table.personal(name, ColumnType.STRING, "as the source writes it"));
    return table.build();
  }
}
