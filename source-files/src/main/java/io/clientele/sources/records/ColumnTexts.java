package io.clientele.sources.records;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by column; those of one column stand together, divided by commas. Empty ones are none. */
final class ColumnTexts {
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, StringBuilder> several = new HashMap<>();

  /** True where the column is a new one. */
  boolean add(String column, String text) {
    if (text.isEmpty()) {
      return false;
    }
    String first = texts.putIfAbsent(column, text);
    if (first != null) {
      several.computeIfAbsent(column, each -> new StringBuilder(first)).append(',').append(text);
    }
    return first == null;
  }

  /** All of them; nothing is added after that. */
  Map<String, String> all() {
    several.forEach((column, text) -> texts.put(column, text.toString()));
    return texts;
  }
}
