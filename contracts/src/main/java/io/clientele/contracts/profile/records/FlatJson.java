package io.clientele.contracts.profile.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A JSON object as columns: an object inside becomes dotted names ({@code context.traits.email}),
 * the objects of a list get their position ({@code products.0.sku}), plain values of a list stand
 * together, divided by commas.
 */
final class FlatJson implements RecordFields {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> byColumn = new LinkedHashMap<>();
  private final Map<String, String> columns = new LinkedHashMap<>();

  private FlatJson() {}

  static FlatJson parse(String line, Function<String, String> columnOf) throws IOException {
    var result = new FlatJson();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "no object");
      }
      result.readObject(parser, "");
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value");
      }
    }
    result.texts.forEach((name, text) -> result.index(columnOf.apply(name), name, text));
    return result;
  }

  @Override
  public String value(String column) {
    return byColumn.get(column);
  }

  @Override
  public Map<String, String> others(Set<String> known) {
    var others = new LinkedHashMap<>(texts);
    columns.forEach(
        (column, name) -> {
          if (known.contains(column)) {
            others.remove(name);
          }
        });
    return others;
  }

  private void index(String column, String name, String text) {
    if (byColumn.putIfAbsent(column, text) == null) {
      columns.put(column, name);
    }
  }

  private void readObject(JsonParser parser, String prefix) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + parser.currentName();
      parser.nextToken();
      readValue(parser, name);
    }
  }

  private void readValue(JsonParser parser, String name) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser, name + ".");
      case START_ARRAY -> readArray(parser, name);
      case VALUE_NULL -> {}
      default -> add(name, parser.getText());
    }
  }

  private void readArray(JsonParser parser, String name) throws IOException {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      boolean plain = parser.currentToken().isScalarValue();
      readValue(parser, plain ? name : name + "." + i);
    }
  }

  private void add(String name, String text) {
    if (!text.isEmpty()) {
      texts.merge(name, text, (before, more) -> before + "," + more);
    }
  }
}
