package io.clientele.ingestion.conform;

import io.clientele.contracts.profile.Fields;
import java.util.Map;
import org.apache.spark.sql.Row;

/** One raw row after another as fields; a fresh object a row would be waste. */
final class RowFields implements Fields {
  private final Map<String, Integer> positions;
  private Row row;

  RowFields(Map<String, Integer> positions) {
    this.positions = positions;
  }

  RowFields of(Row next) {
    row = next;
    return this;
  }

  String file() {
    return row.getString(positions.get(FILE));
  }

  long line() {
    return row.getLong(positions.get(LINE));
  }

  @Override
  public String value(String column) {
    Integer position = positions.get(column);
    Object value = position == null ? null : row.get(position);
    return value == null ? null : value.toString();
  }
}
