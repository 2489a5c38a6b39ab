package io.clientele.sources.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A JSON object as columns: an object inside becomes dotted names ({@code context.traits.email}),
 * the objects of a list get their position ({@code products.0.sku}), plain values of a list stand
 * together, divided by commas.
 */
final class FlatJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> texts = new LinkedHashMap<>();

  private FlatJson() {}

  static RecordFields parse(String line, Function<String, String> columnOf) throws IOException {
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
    return new NamedFields(result.texts, columnOf);
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
