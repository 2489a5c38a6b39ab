package io.clientele.ingestion.conform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.contracts.profile.Fields;
import java.util.Map;
import org.apache.spark.sql.Row;

/** One raw row after another as fields; a fresh object a row would be waste. */
final class RowFields implements Fields {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RawLayout layout;
  private final Map<String, Integer> positions;
  private Row row;

  RowFields(RawLayout layout) {
    this.layout = layout;
    this.positions = layout.positions();
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

  /** The row as it came, a JSON object of names and texts. */
  String payload() {
    ObjectNode payload = JSON.createObjectNode();
    layout
        .payload()
        .forEach(
            (name, position) -> {
              if (!row.isNullAt(position)) {
                payload.put(name, row.getString(position));
              }
            });
    return payload.toString();
  }
}
