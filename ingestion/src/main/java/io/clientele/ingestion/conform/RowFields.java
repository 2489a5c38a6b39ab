package io.clientele.ingestion.conform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.contracts.profile.Fields;
import io.clientele.ingestion.RawTables;
import io.clientele.sources.records.RowOrigin;
import java.util.LinkedHashMap;
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

  /** The file that the row is accounted for in. */
  String file() {
    return row.getString(place(RawTables.FILE));
  }

  long line() {
    return row.getLong(place(RawTables.LINE));
  }

  /** The batch that brought it first: another one may have given it back. */
  long delivered() {
    return row.getLong(place(RawRead.DELIVERED));
  }

  private int place(String given) {
    return layout.places().get(given);
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
    texts(layout.payload()).forEach(payload::put);
    return payload.toString();
  }

  /** What the row needs to take its place where it is given back. */
  RowOrigin origin() {
    Map<String, String> carried = texts(layout.carried());
    carried.keySet().removeAll(texts(layout.payload()).keySet());
    Integer position = layout.places().get(POSITION);
    return new RowOrigin(
        row.getString(place(RawRead.FIRST_FILE)),
        row.getLong(place(RawRead.FIRST_LINE)),
        position == null ? null : ((Number) row.get(position)).longValue(),
        delivered(),
        carried);
  }

  private Map<String, String> texts(Map<String, Integer> at) {
    var texts = new LinkedHashMap<String, String>();
    at.forEach(
        (name, position) -> {
          if (!row.isNullAt(position)) {
            texts.put(name, row.getString(position));
          }
        });
    return texts;
  }
}
