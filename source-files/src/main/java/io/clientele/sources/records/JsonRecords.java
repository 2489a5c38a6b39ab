package io.clientele.sources.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clientele.sources.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The records of a text with one JSON object a line, in order; blank lines count for nothing. */
final class JsonRecords extends LookAhead<SourceRecord> implements RecordReader {
  private static final int RECORDS_THAT_TELL = 100;

  private final Lines lines;
  private final Function<String, String> columnOf;

  JsonRecords(Text text, Function<String, String> columnOf) {
    this.lines = new Lines(text);
    this.columnOf = columnOf;
  }

  /** Dotted names of what the first records hold; none where the text is empty. */
  static List<Header> headers(Text text) {
    var names = new LinkedHashSet<String>();
    try (var all = new JsonRecords(text, name -> name)) {
      for (int i = 0; i < RECORDS_THAT_TELL && all.hasNext(); i++) {
        if (all.next() instanceof SourceRecord.Split split) {
          names.addAll(split.fields().others(Set.of()).keySet());
        }
      }
    }
    return names.isEmpty() ? List.of() : List.of(Header.first(List.copyOf(names)));
  }

  @Override
  SourceRecord read() {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line == null ? null : record(line, lines.number());
  }

  @Override
  public void close() {
    lines.close();
  }

  private SourceRecord record(String line, long number) {
    try {
      return new SourceRecord.Split(number, FlatJson.parse(line, columnOf));
    } catch (JsonProcessingException e) {
      return new SourceRecord.Broken(
          number, "json", "is no JSON object; write one whole object a line", line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
