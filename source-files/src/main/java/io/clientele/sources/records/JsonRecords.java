package io.clientele.sources.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.RecordLayout;
import io.clientele.sources.Header;
import io.clientele.sources.Stretch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The records of a text with one JSON object a line, in order; blank lines count for nothing. Where
 * the elements of a list are a record each, the records are numbered in place of the lines, so that
 * the numbers tell them apart.
 */
final class JsonRecords extends LookAhead<SourceRecord> implements RecordReader {
  private static final int RECORDS_THAT_TELL = 100;

  private final Lines lines;
  private final Function<String, String> columnOf;
  private final Predicate<String> isListOfRecords;
  private final boolean numbersRecords;
  private final Deque<Map<String, String>> waiting = new ArrayDeque<>();
  private Map<String, String> common = Map.of();
  private long number;

  /**
   * @param text from the stretch on
   */
  JsonRecords(Text text, ObjectProfile object, Stretch stretch) {
    this(new Lines(text, stretch.line(), stretch.end()), object::column, object.layout());
  }

  private JsonRecords(Lines lines, Function<String, String> columnOf, RecordLayout layout) {
    this.lines = lines;
    this.columnOf = columnOf;
    this.numbersRecords = layout.listOfRecords().isPresent();
    this.isListOfRecords = layout.listOfRecords().map(JsonRecords::isNamed).orElse(name -> false);
  }

  /** The line itself has no name, and no list within it is taken for it. */
  private static Predicate<String> isNamed(String list) {
    return list.isEmpty() ? String::isEmpty : name -> Fields.name(name).equals(list);
  }

  /** Dotted names of what the first records hold; none where the text is empty. */
  static List<Header> headers(Text text) {
    var records = new JsonRecords(new Lines(text), each -> each, RecordLayout.OBJECTS_OR_LISTS);
    Set<String> names = names(records);
    return names.isEmpty() ? List.of() : List.of(Header.first(List.copyOf(names)));
  }

  /** Dotted names of what the first records of an object hold. */
  static List<String> columns(Text text, ObjectProfile object) {
    return List.copyOf(names(new JsonRecords(text, object, Stretch.WHOLE)));
  }

  private static Set<String> names(JsonRecords all) {
    var names = new LinkedHashSet<String>();
    try (all) {
      for (int i = 0; i < RECORDS_THAT_TELL && all.hasNext(); i++) {
        if (all.next() instanceof SourceRecord.Split split) {
          names.addAll(split.fields().others(Set.of()).keySet());
        }
      }
    }
    return names;
  }

  @Override
  SourceRecord read() {
    if (!waiting.isEmpty()) {
      return record(waiting.poll());
    }
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line == null ? null : record(line);
  }

  @Override
  public boolean beginsAnew() {
    return !numbersRecords;
  }

  @Override
  public void close() {
    lines.close();
  }

  private SourceRecord record(String line) {
    try {
      FlatJson.Told told = FlatJson.parse(line, isListOfRecords);
      common = told.common();
      waiting.addAll(told.records().isEmpty() ? List.of(Collections.emptyMap()) : told.records());
      return record(waiting.poll());
    } catch (JsonProcessingException e) {
      return new SourceRecord.Broken(
          nextNumber(), "json", "is no JSON object; write one whole object a line", line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SourceRecord record(Map<String, String> own) {
    Map<String, String> texts = common;
    if (!own.isEmpty()) {
      texts = new LinkedHashMap<>(common);
      texts.putAll(own);
    }
    return new SourceRecord.Split(nextNumber(), new NamedFields(texts, columnOf));
  }

  private long nextNumber() {
    number = numbersRecords ? number + 1 : lines.number();
    return number;
  }
}
