package io.clientele.sample.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** A line of a JSON lines file. */
record JsonRow(ObjectNode node) implements Row {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  @Override
  public String text() {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String get(String field) {
    return node.path(field).asText();
  }

  @Override
  public Row with(String field, String value) {
    ObjectNode changed = node.deepCopy();
    if (value.isEmpty()) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return new JsonRow(changed);
  }

  @Override
  public Row brokenOff() {
    String text = text();
    int end = text.length() * 2 / 3;
    boolean splitsACharacter = Character.isHighSurrogate(text.charAt(end - 1));
    return new RawRow(text.substring(0, splitsACharacter ? end - 1 : end));
  }

  @Override
  public Defect brokenOffDefect() {
    return Defect.BROKEN_JSON;
  }
}
