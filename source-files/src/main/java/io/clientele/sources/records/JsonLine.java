package io.clientele.sources.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.RecordLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Reads the records that one text of JSON tells, be it a line of a file or a message: one, or
 * several where the object says {@code each}. For one thread, which keeps it for many texts.
 */
public final class JsonLine {
  /** So many names are remembered; texts may have any. */
  private static final int MOST_NAMES = 10_000;

  private final Map<String, String> known = new HashMap<>();
  private final Function<String, String> columnOf;
  private final Predicate<String> isListOfRecords;
  private final JsonColumns inside;

  public JsonLine(ObjectProfile object) {
    this(object::column, object.layout(), JsonColumns.of(object));
  }

  /**
   * @param inside reads columns that are JSON themselves
   */
  JsonLine(Function<String, String> columnOf, RecordLayout layout, JsonColumns inside) {
    this.columnOf = columnOf;
    this.inside = inside;
    this.isListOfRecords = layout.listOfRecords().map(JsonLine::isNamed).orElse(name -> false);
  }

  /** The line itself has no name, and no list within it is taken for it. */
  private static Predicate<String> isNamed(String list) {
    return list.isEmpty() ? String::isEmpty : name -> Fields.name(name).equals(list);
  }

  /**
   * At least one record, broken where the text is no JSON object. They share memory, so each is
   * made when it is asked for.
   *
   * @param number of the next record
   */
  public Iterator<SourceRecord> records(String text, LongSupplier number) {
    try {
      FlatJson.Told told = FlatJson.parse(text, isListOfRecords);
      List<Map<String, String>> own =
          told.records().isEmpty() ? List.of(Collections.emptyMap()) : told.records();
      return own.stream().map(each -> record(told.common(), each, number.getAsLong())).iterator();
    } catch (JsonProcessingException e) {
      SourceRecord broken =
          new SourceRecord.Broken(
              number.getAsLong(), "json", "is no JSON object; write one whole object a line", text);
      return List.of(broken).iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SourceRecord record(Map<String, String> common, Map<String, String> own, long number) {
    Map<String, String> texts = common;
    if (!own.isEmpty()) {
      texts = new LinkedHashMap<>(common);
      texts.putAll(own);
    }
    return inside.read(new SourceRecord.Split(number, new NamedFields(texts, this::column)));
  }

  /** Texts of one object have the same names again and again. */
  private String column(String name) {
    String column = known.get(name);
    if (column == null) {
      column = columnOf.apply(name);
      if (known.size() < MOST_NAMES) {
        known.put(name, column);
      }
    }
    return column;
  }
}
