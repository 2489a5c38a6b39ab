package io.clientele.contracts.profile.convert;

import io.clientele.contracts.profile.Fields;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the text of a value comes from. */
sealed interface TextSource extends Serializable {
  /** The text without blanks around it; null where there is none. */
  String of(Fields row);

  /** Canonical names of the columns it reads. */
  Set<String> columns();

  /** The first column that holds something. */
  record FirstOf(List<String> names) implements TextSource {
    public FirstOf {
      names = List.copyOf(names);
    }

    @Override
    public String of(Fields row) {
      for (String name : names) {
        String text = stripped(row.value(name));
        if (text != null) {
          return text;
        }
      }
      return null;
    }

    @Override
    public Set<String> columns() {
      return Set.copyOf(names);
    }
  }

  /** All columns that hold something, one behind the other. */
  record Joined(List<String> names, String separator) implements TextSource {
    public Joined {
      names = List.copyOf(names);
    }

    @Override
    public String of(Fields row) {
      return stripped(
          names.stream()
              .map(name -> stripped(row.value(name)))
              .filter(Objects::nonNull)
              .collect(Collectors.joining(separator)));
    }

    @Override
    public Set<String> columns() {
      return Set.copyOf(names);
    }
  }

  /**
   * A phone number, in international form where it is possible in the country that the row names.
   */
  record LocalNumber(FirstOf numbers, FirstOf countries) implements TextSource {
    @Override
    public String of(Fields row) {
      String text = numbers.of(row);
      String country = Countries.code(countries.of(row));
      String local = text == null || country == null ? null : new PhoneNumber(country).of(text);
      return local != null && local.startsWith("+") ? local : text;
    }

    @Override
    public Set<String> columns() {
      return Stream.concat(numbers.names().stream(), countries.names().stream())
          .collect(Collectors.toSet());
    }
  }

  /**
   * What stands before a mark: the first of several texts in one column.
   *
   * @param mark such as a semicolon
   */
  record UpTo(TextSource whole, String mark) implements TextSource {
    @Override
    public String of(Fields row) {
      String text = whole.of(row);
      int end = text == null ? -1 : text.indexOf(mark);
      return end < 0 ? text : stripped(text.substring(0, end));
    }

    @Override
    public Set<String> columns() {
      return whole.columns();
    }
  }

  /** The same text for every row. */
  record Constant(String text) implements TextSource {
    @Override
    public String of(Fields row) {
      return text;
    }

    @Override
    public Set<String> columns() {
      return Set.of();
    }
  }

  /**
   * A word of the source in our words: of several columns the first that holds a listed word.
   *
   * @param words our word by theirs, in lower case
   * @param otherwise for a word that is not listed; null for none
   * @param keepOthers true where a word that is not listed stays as it is
   */
  record Translated(FirstOf of, Map<String, String> words, String otherwise, boolean keepOthers)
      implements TextSource {
    public Translated {
      words = new LinkedHashMap<>(words);
    }

    @Override
    public String of(Fields row) {
      return of.names().stream()
          .map(name -> stripped(row.value(name)))
          .filter(Objects::nonNull)
          .map(text -> words.get(text.toLowerCase(Locale.ROOT)))
          .filter(Objects::nonNull)
          .findFirst()
          .orElseGet(() -> keepOthers ? of.of(row) : otherwise);
    }

    @Override
    public Set<String> columns() {
      return of.columns();
    }
  }

  private static String stripped(String text) {
    String result = text == null ? "" : text.strip();
    return result.isEmpty() ? null : result;
  }
}
