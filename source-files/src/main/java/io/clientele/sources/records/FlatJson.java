package io.clientele.sources.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A JSON object as columns: an object inside becomes dotted names ({@code context.traits.email}),
 * plain values of a list stand together, divided by commas. The first hundred objects of a list are
 * named by {@link ListElement}; those behind them stay together as JSON under the list's own name.
 */
final class FlatJson {
  static final int ELEMENTS_WITH_COLUMNS = 100;

  /** All names together are no longer than a record may be. */
  private static final int LONGEST_NAMES = RecordReader.LONGEST;

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private final Predicate<String> isListOfRecords;
  private final ColumnTexts texts = new ColumnTexts();
  private final List<Map<String, String>> records = new ArrayList<>();
  private long lengthOfNames;

  private FlatJson(JsonParser parser, Predicate<String> isListOfRecords) {
    this.parser = parser;
    this.isListOfRecords = isListOfRecords;
  }

  /** What an object tells of one or several records. */
  record Told(Map<String, String> common, List<Map<String, String>> records) {}

  /** The columns of an object. */
  static Map<String, String> parse(String object) throws IOException {
    return parse(object, name -> false).common();
  }

  /**
   * @param isListOfRecords true for the name of the list whose elements are a record each; that of
   *     the whole is empty
   */
  static Told parse(String object, Predicate<String> isListOfRecords) throws IOException {
    try (JsonParser parser = JSON.createParser(object)) {
      var flat = new FlatJson(parser, isListOfRecords);
      flat.readLine(parser.nextToken());
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value");
      }
      return new Told(flat.texts.all(), flat.records);
    }
  }

  private void readLine(JsonToken first) throws IOException {
    if (first == JsonToken.START_ARRAY && isListOfRecords.test("")) {
      readArray("");
    } else if (first == JsonToken.START_OBJECT) {
      readObject("");
    } else {
      throw new JsonParseException(parser, "no object");
    }
  }

  private void readObject(String prefix) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + parser.currentName();
      parser.nextToken();
      readValue(name);
    }
  }

  private void readValue(String name) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> readObject(name + ".");
      case START_ARRAY -> readArray(name);
      case VALUE_NULL -> {}
      default -> add(name, parser.getText());
    }
  }

  private void readArray(String name) throws IOException {
    boolean ofRecords = isListOfRecords.test(name);
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      if (ofRecords) {
        records.add(inside(name.isEmpty() ? "" : name + ".", name));
      } else if (parser.currentToken().isScalarValue()) {
        readValue(name);
      } else if (i >= ELEMENTS_WITH_COLUMNS) {
        add(name, json());
      } else {
        readElement(name, i);
      }
    }
  }

  private void readElement(String list, int position) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      readValue(list + "." + position);
      return;
    }
    var element = new ListElement(inside("", ""), position);
    for (Map.Entry<String, String> column : element.columns().entrySet()) {
      add(list + "." + column.getKey(), column.getValue());
    }
  }

  /** What the value here holds, apart from all else. */
  private Map<String, String> inside(String prefix, String name) throws IOException {
    var flat = new FlatJson(parser, each -> false);
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      flat.readObject(prefix);
    } else {
      flat.readValue(name);
    }
    spend(flat.lengthOfNames);
    return flat.texts.all();
  }

  private String json() throws IOException {
    var text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(text)) {
      copy.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  private void add(String name, String text) throws IOException {
    if (texts.add(name, text)) {
      spend(name.length());
    }
  }

  private void spend(long length) throws IOException {
    lengthOfNames += length;
    if (lengthOfNames > LONGEST_NAMES) {
      throw new JsonParseException(parser, "names of columns longer than a record");
    }
  }
}
