package io.clientele.contracts.core;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import java.util.List;

/** What every core row keeps of the source record it came from. */
public final class SourceColumns {
  public static final String SOURCE = "source";
  public static final String SOURCE_OBJECT = "source_object";
  public static final String SOURCE_KEY = "source_key";
  public static final String MODIFIED_AT = "modified_at";
  public static final String IS_DELETED = "is_deleted";
  public static final String CONTENT_HASH = "content_hash";
  public static final String BATCH = "batch";

  public static final List<Column> ALL =
      List.of(
          new Column(SOURCE, ColumnType.STRING, true, false, "name of the source in clientele.yml"),
          new Column(
              SOURCE_OBJECT,
              ColumnType.STRING,
              true,
              false,
              "object of the source's profile that the row came by last"),
          new Column(
              SOURCE_KEY, ColumnType.STRING, true, true, "the record's own key in that source"),
          new Column(
              MODIFIED_AT,
              ColumnType.INSTANT,
              false,
              false,
              "when the source last changed the record, where it says so"),
          new Column(
              IS_DELETED,
              ColumnType.BOOLEAN,
              true,
              false,
              "the source flags the record as deleted"),
          new Column(
              CONTENT_HASH,
              ColumnType.LONG,
              true,
              false,
              "hash of the mapped values; equal hash under an equal key is a duplicate"),
          new Column(
              BATCH, ColumnType.LONG, true, false, "ingestion batch that brought the row last"));

  private SourceColumns() {}
}
