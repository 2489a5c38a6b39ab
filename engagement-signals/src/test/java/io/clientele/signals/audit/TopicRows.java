package io.clientele.signals.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Messages of a table's rows, read back as values in the contract's column order. */
record TopicRows(Table contract) {
  private static final ObjectMapper JSON = new ObjectMapper();

  List<Object> row(String message) {
    try {
      JsonNode told = JSON.readTree(message);
      return contract.columns().stream().map(column -> value(told, column)).toList();
    } catch (JsonProcessingException e) {
      throw new AssertionError("A message is no JSON", e);
    }
  }

  private static Object value(JsonNode told, Column column) {
    JsonNode value = told.get(column.name());
    return switch (column.type()) {
      case INSTANT -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(value.asText()));
      case LONG -> value.asLong();
      case INT -> value.asInt();
      case DOUBLE -> value.asDouble();
      default -> value.asText();
    };
  }
}
