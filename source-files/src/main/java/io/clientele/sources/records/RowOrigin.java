package io.clientele.sources.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a row stood when it first came, and what other rows told of it: what a row that is given
 * back from quarantine needs to take its own place.
 *
 * @param file relative to the source folder
 * @param line of that file
 * @param position among the rows of its order; null where the object knows none
 * @param batch that brought it
 * @param carried what stood on another row of its order, by readable column name
 */
public record RowOrigin(
    String file, long line, Long position, long batch, Map<String, String> carried) {
  public static final String FILE = "file";
  public static final String LINE = "line";
  public static final String POSITION = "position";
  public static final String BATCH = "batch";

  private static final String CARRIED = "carried";
  private static final JsonFactory JSON = new JsonFactory();

  public RowOrigin {
    carried = Map.copyOf(carried);
  }

  /** Of a record that could not be split: its own number stands in for its position. */
  public static RowOrigin broken(String file, long line, long batch) {
    return new RowOrigin(file, line, -line, batch, Map.of());
  }

  /** As {@link #json} wrote it. */
  public static RowOrigin parse(String json) {
    try {
      Map<String, String> texts = FlatJson.parse(json);
      var carried = new LinkedHashMap<String, String>();
      String prefix = CARRIED + ".";
      texts.forEach(
          (name, text) -> {
            if (name.startsWith(prefix)) {
              carried.put(name.substring(prefix.length()), text);
            }
          });
      String position = texts.get(POSITION);
      return new RowOrigin(
          texts.get(FILE),
          Long.parseLong(texts.get(LINE)),
          position == null ? null : Long.valueOf(position),
          Long.parseLong(texts.get(BATCH)),
          carried);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String json() {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField(FILE, file);
      json.writeNumberField(LINE, line);
      json.writeNumberField(BATCH, batch);
      if (position != null) {
        json.writeNumberField(POSITION, position);
      }
      if (!carried.isEmpty()) {
        json.writeObjectFieldStart(CARRIED);
        for (Map.Entry<String, String> each : carried.entrySet()) {
          json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
