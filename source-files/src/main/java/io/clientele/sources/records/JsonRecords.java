package io.clientele.sources.records;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.RecordLayout;
import io.clientele.sources.Header;
import io.clientele.sources.Stretch;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The records of a text with one JSON object a line, in order; blank lines count for nothing. Where
 * the elements of a list are a record each, the records are numbered in place of the lines, so that
 * the numbers tell them apart.
 */
final class JsonRecords extends LookAhead<SourceRecord> implements RecordReader {
  private static final int RECORDS_THAT_TELL = 100;

  private final Lines lines;
  private final JsonLine line;
  private final boolean numbersRecords;
  private Iterator<SourceRecord> waiting = Collections.emptyIterator();
  private long number;

  /**
   * @param text from the stretch on
   */
  JsonRecords(Text text, ObjectProfile object, Stretch stretch) {
    this(new Lines(text, stretch.line(), stretch.end()), object::column, object.layout());
  }

  private JsonRecords(Lines lines, Function<String, String> columnOf, RecordLayout layout) {
    this.lines = lines;
    this.line = new JsonLine(columnOf, layout, JsonColumns.NONE);
    this.numbersRecords = layout.listOfRecords().isPresent();
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
    if (waiting.hasNext()) {
      return waiting.next();
    }
    String text = lines.next();
    while (text != null && text.isBlank()) {
      text = lines.next();
    }
    if (text == null) {
      return null;
    }
    waiting = line.records(text, this::nextNumber);
    return waiting.next();
  }

  @Override
  public boolean beginsAnew() {
    return !numbersRecords;
  }

  @Override
  public void close() {
    lines.close();
  }

  private long nextNumber() {
    number = numbersRecords ? number + 1 : lines.number();
    return number;
  }
}
