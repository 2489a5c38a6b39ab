package io.clientele.sources.records;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object in a list, named by what it calls itself: a pair of {@code key} and {@code value} by
 * its key ({@code event_params.page_title}), self-describing JSON of Snowplow by the name of its
 * schema ({@code contexts.data.web_page}), any other by its position ({@code products.0}).
 *
 * @param texts what it holds, by dotted name
 */
record ListElement(Map<String, String> texts, int position) {
  private static final String KEY = "key";
  private static final String VALUE = "value";
  private static final String SCHEMA = "schema";
  private static final String DATA = "data";

  /** Where a value has a field for each type that it may be of, the type says nothing more. */
  private static final Pattern TYPED =
      Pattern.compile("(string|int|float|double|bool)(_value|Value)");

  private static final Pattern IGLU = Pattern.compile("iglu:[^/]+/([^/]+)/.*");

  /** Texts by their names within the list. */
  Map<String, String> columns() {
    if (consistsOf(KEY, VALUE)) {
      return pair();
    }
    Matcher schema = IGLU.matcher(texts.getOrDefault(SCHEMA, ""));
    return consistsOf(SCHEMA, DATA) && schema.matches()
        ? selfDescribing(schema.group(1))
        : byPosition();
  }

  /** True for an object of a plain field and another one that may hold anything. */
  private boolean consistsOf(String name, String content) {
    Set<String> names = texts.keySet();
    return names.contains(name)
        && names.size() > 1
        && names.stream().allMatch(each -> each.equals(name) || isWithin(content, each));
  }

  private Map<String, String> pair() {
    var columns = new ColumnTexts();
    texts.forEach(
        (field, text) -> {
          if (!field.equals(KEY)) {
            columns.add(nameOfValue(field), text);
          }
        });
    return columns.all();
  }

  private String nameOfValue(String field) {
    String inside = inside(VALUE, field);
    return joined(texts.get(KEY), TYPED.matcher(inside).matches() ? "" : inside);
  }

  private Map<String, String> selfDescribing(String name) {
    var columns = new ColumnTexts();
    texts.forEach((field, text) -> columns.add(joined(name, inside(DATA, field)), text));
    return columns.all();
  }

  private Map<String, String> byPosition() {
    Map<String, String> columns = new LinkedHashMap<>();
    texts.forEach((field, text) -> columns.put(position + "." + field, text));
    return columns;
  }

  private static boolean isWithin(String content, String field) {
    return field.equals(content) || field.startsWith(content + ".");
  }

  private static String inside(String content, String field) {
    if (!isWithin(content, field)) {
      return field;
    }
    return field.equals(content) ? "" : field.substring(content.length() + 1);
  }

  private static String joined(String name, String inside) {
    return inside.isEmpty() ? name : name + "." + inside;
  }
}
