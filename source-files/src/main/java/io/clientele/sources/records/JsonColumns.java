package io.clientele.sources.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.clientele.contracts.profile.ObjectProfile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Records of which some columns are JSON: what that holds becomes columns with dotted names, beside
 * the text as it came. A record whose text is no JSON is broken.
 */
final class JsonColumns {
  static final JsonColumns NONE = new JsonColumns(List.of(), each -> each, Map.of());

  private static final JsonFactory JSON = new JsonFactory();

  private final List<String> columns;
  private final Function<String, String> columnOf;
  private final Map<String, String> spelled;

  private JsonColumns(
      List<String> columns, Function<String, String> columnOf, Map<String, String> spelled) {
    this.columns = columns;
    this.columnOf = columnOf;
    this.spelled = spelled;
  }

  static JsonColumns of(ObjectProfile object) {
    return object.layout().json().isEmpty()
        ? NONE
        : new JsonColumns(object.layout().json(), object::column, object.columns());
  }

  /** The records themselves where no column of the object is JSON. */
  static RecordReader within(RecordReader records, ObjectProfile object) {
    JsonColumns columns = of(object);
    return columns == NONE ? records : new Reader(records, columns);
  }

  SourceRecord read(SourceRecord record) {
    return record instanceof SourceRecord.Split split && !columns.isEmpty() ? read(split) : record;
  }

  private SourceRecord read(SourceRecord.Split record) {
    Map<String, String> inside = new LinkedHashMap<>();
    for (String column : columns) {
      String text = record.fields().value(column);
      if (text != null && !read(spelled.get(column), text, inside)) {
        return broken(record, spelled.get(column));
      }
    }
    return inside.isEmpty()
        ? record
        : new SourceRecord.Split(
            record.line(), new Beside(record.fields(), new NamedFields(inside, columnOf)));
  }

  /** False where the text is no JSON object. */
  private static boolean read(String column, String text, Map<String, String> inside) {
    try {
      FlatJson.parse(text).forEach((name, value) -> inside.put(column + "." + name, value));
      return true;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceRecord broken(SourceRecord.Split record, String column) {
    return new SourceRecord.Broken(
        record.line(),
        "json",
        column + " is no JSON object; look for a text that was cut off",
        payload(record.fields().others(Set.of())));
  }

  private static String payload(Map<String, String> fields) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The fields of a record with those that its texts hold. */
  private record Beside(RecordFields record, RecordFields inside) implements RecordFields {
    @Override
    public String value(String column) {
      String text = record.value(column);
      return text == null ? inside.value(column) : text;
    }

    @Override
    public Map<String, String> others(Set<String> known) {
      return record.others(known);
    }
  }

  private record Reader(RecordReader records, JsonColumns columns) implements RecordReader {
    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public SourceRecord next() {
      return columns.read(records.next());
    }

    @Override
    public boolean beginsAnew() {
      return records.beginsAnew();
    }

    @Override
    public void close() {
      records.close();
    }
  }
}
