package io.clientele.ingestion.fetch.table;

import io.clientele.contracts.ClienteleException;
import io.clientele.sources.records.RecordReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Rows of a table as texts: times in ISO 8601, numbers with a point, nothing for NULL. */
final class TableRow {
  private TableRow() {}

  static List<String> texts(ResultSet row, List<TableColumn> columns) throws SQLException {
    var texts = new ArrayList<String>(columns.size());
    for (TableColumn column : columns) {
      texts.add(checked(text(column.kind().value(row, column.position())), column));
    }
    return texts;
  }

  private static String text(Object value) {
    if (value instanceof LocalDateTime time) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
    return value == null ? null : value.toString();
  }

  private static String checked(String text, TableColumn column) {
    if (text != null && text.length() >= RecordReader.LONGEST) {
      throw new ClienteleException(
          "a value of column %s is longer than 16 million characters.".formatted(column.name()),
          "Name a view that leaves the column out.");
    }
    return text;
  }
}
