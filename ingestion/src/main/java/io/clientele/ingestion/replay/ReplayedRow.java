package io.clientele.ingestion.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.ingestion.RawTables;
import io.clientele.sources.Portions;
import java.util.Map;
import java.util.Optional;

/**
 * A quarantined row as it is given back.
 *
 * @param json its columns, with what other rows of its order tell of it and where it stood
 */
record ReplayedRow(Quarantined row, boolean isRepaired, String json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As it came; nothing where it could not be split. */
  static Optional<ReplayedRow> asItCame(Quarantined row) {
    return object(row.payload()).map(columns -> of(row, false, columns));
  }

  /**
   * With another payload: the columns as a JSON object, or the text as its file would have it.
   *
   * @return nothing where that cannot be split
   */
  static Optional<ReplayedRow> repaired(Quarantined row, String payload, OwnFiles files) {
    return object(payload)
        .or(() -> files.split(row, payload).map(ReplayedRow::object))
        .map(columns -> of(row, !payload.equals(row.payload()), columns));
  }

  private static ReplayedRow of(Quarantined row, boolean isRepaired, ObjectNode columns) {
    JsonNode more = columns.remove(RawTables.MORE);
    if (more != null) {
      object(more.asText())
          .ifPresent(unknown -> unknown.fields().forEachRemaining(each -> add(columns, each)));
    }
    row.origin()
        .carried()
        .forEach(
            (name, text) -> {
              if (columns.path(name).asText("").isEmpty()) {
                columns.put(name, text);
              }
            });
    columns.put(Portions.ORIGIN, row.origin().json());
    return new ReplayedRow(row, isRepaired, columns.toString());
  }

  private static void add(ObjectNode columns, Map.Entry<String, JsonNode> unknown) {
    if (!columns.has(unknown.getKey())) {
      columns.set(unknown.getKey(), unknown.getValue());
    }
  }

  private static ObjectNode object(Map<String, String> texts) {
    ObjectNode columns = JSON.createObjectNode();
    texts.forEach(columns::put);
    return columns;
  }

  private static Optional<ObjectNode> object(String text) {
    try {
      return text.stripLeading().startsWith("{") && JSON.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
