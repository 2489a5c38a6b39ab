package io.clientele.contracts.config;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A view of one section of a YAML file that knows where it stands. Reading never throws: what is
 * missing, of the wrong kind or unknown goes to {@link Problems}, and the caller throws them
 * together. Object tags and alias bombs are refused by the parser.
 */
public final class Settings {
  private static final int MAX_ALIASES = 50;
  private static final int MAX_CHARACTERS = 1 << 20;

  private final String path;
  private final Map<String, Object> values;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private Settings(String path, Map<String, Object> values, Problems problems) {
    this.path = path;
    this.values = values;
    this.problems = problems;
  }

  /** Parses a YAML text whose root is a mapping; an empty text is an empty section. */
  public static Settings parse(String yaml, Problems problems) {
    var limits =
        LoadSettings.builder()
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setCodePointLimit(MAX_CHARACTERS)
            .setAllowDuplicateKeys(false)
            .build();
    try {
      return new Settings("", mapping(new Load(limits).loadFromString(yaml)), problems);
    } catch (YamlEngineException | IllegalArgumentException e) {
      problems.add("", "it is not valid YAML: " + e.getMessage().strip());
      return new Settings("", Map.of(), problems);
    }
  }

  public String path() {
    return path;
  }

  public Problems problems() {
    return problems;
  }

  public Set<String> keys() {
    return values.keySet();
  }

  public boolean has(String key) {
    asked.add(key);
    return values.get(key) != null;
  }

  /** Notes what is wrong with a key, or with the whole section where the key is empty. */
  public void problem(String key, String what) {
    problems.add(at(key), what);
  }

  public String text(String key) {
    return required(key, optionalText(key), "");
  }

  public String text(String key, String fallback) {
    return optionalText(key).orElse(fallback);
  }

  public Optional<String> optionalText(String key) {
    return value(key, "a text", Settings::asText);
  }

  public int integer(String key, int fallback) {
    return value(key, "a whole number", v -> v instanceof Integer i ? i : null).orElse(fallback);
  }

  public double number(String key, double fallback) {
    return value(key, "a number", v -> v instanceof Number n ? n.doubleValue() : null)
        .orElse(fallback);
  }

  /** A length of time such as {@code 30 minutes} or {@code 7 days}. */
  public Duration span(String key, Duration fallback) {
    return value(
            key,
            "a time such as 30 minutes or 7 days",
            v -> Span.of(String.valueOf(v)).orElse(null))
        .orElse(fallback);
  }

  /** A length of time above zero. */
  public Duration positiveSpan(String key, Duration fallback) {
    Duration span = span(key, fallback);
    if (span.isZero()) {
      problem(key, "should be longer than nothing");
      return fallback;
    }
    return span;
  }

  public boolean flag(String key, boolean fallback) {
    return value(key, "true or false", v -> v instanceof Boolean b ? b : null).orElse(fallback);
  }

  /** A list of texts; a single text counts as a list of one; empty where the key is absent. */
  public List<String> texts(String key) {
    return value(key, "a list of texts", Settings::asTexts).orElse(List.of());
  }

  /** True where the key holds a mapping. */
  public boolean isSection(String key) {
    asked.add(key);
    return values.get(key) instanceof Map;
  }

  /** True where the key holds a list of mappings. */
  public boolean isSectionList(String key) {
    asked.add(key);
    return values.get(key) instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map;
  }

  /** A mapping below this one; empty where the key is absent. */
  public Settings section(String key) {
    var map = value(key, "a mapping", Settings::asMapping).orElse(Map.of());
    return new Settings(at(key), map, problems);
  }

  /** The mappings in a list; empty where the key is absent. */
  public List<Settings> sections(String key) {
    var list = value(key, "a list", v -> v instanceof List<?> l ? l : null).orElse(List.of());
    var result = new java.util.ArrayList<Settings>();
    for (int i = 0; i < list.size(); i++) {
      String where = at(key) + "[" + i + "]";
      var map = asMapping(list.get(i));
      if (map == null) {
        problems.add(where, "should be a mapping");
      } else {
        result.add(new Settings(where, map, problems));
      }
    }
    return result;
  }

  /** Reports every key that nobody asked for, with the names it could have meant. */
  public void noOthers() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        problems.add(
            at(key), "is unknown; did you mean " + String.join(", ", Nearest.to(key, asked)) + "?");
      }
    }
  }

  /** Reports a text that is none of the allowed ones, with the nearest of them. */
  public String oneOf(String key, Collection<String> allowed, String fallback) {
    String text = text(key, fallback);
    if (!allowed.contains(text)) {
      problem(key, "'" + text + "' is unknown; did you mean " + Nearest.to(text, allowed) + "?");
    }
    return text;
  }

  private <T> T required(String key, Optional<T> value, T otherwise) {
    if (value.isEmpty() && values.get(key) == null) {
      problems.add(at(key), "is missing");
    }
    return value.orElse(otherwise);
  }

  private <T> Optional<T> value(String key, String kind, Function<Object, T> convert) {
    asked.add(key);
    Object raw = values.get(key);
    if (raw == null) {
      return Optional.empty();
    }
    T converted = convert.apply(raw);
    if (converted == null) {
      problems.add(at(key), "should be " + kind);
    }
    return Optional.ofNullable(converted);
  }

  private String at(String key) {
    return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
  }

  private static String asText(Object value) {
    return value instanceof Map || value instanceof Collection ? null : String.valueOf(value);
  }

  private static List<String> asTexts(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value instanceof Map ? null : List.of(String.valueOf(value));
  }

  private static Map<String, Object> asMapping(Object value) {
    return value instanceof Map ? mapping(value) : null;
  }

  private static Map<String, Object> mapping(Object root) {
    if (root == null) {
      return Map.of();
    }
    if (!(root instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("the file should hold a mapping");
    }
    var result = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> result.put(String.valueOf(key), value));
    return result;
  }
}
