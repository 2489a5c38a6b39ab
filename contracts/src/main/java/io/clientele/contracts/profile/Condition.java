package io.clientele.contracts.profile;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When a mapping concerns a row: every test must hold. */
public record Condition(List<Test> tests) implements Serializable {
  public static final Condition ALWAYS = new Condition(List.of());

  public Condition {
    tests = List.copyOf(tests);
  }

  public boolean holds(Fields row) {
    for (Test test : tests) {
      if (!test.kind().holds(row.value(test.column()), test)) {
        return false;
      }
    }
    return true;
  }

  Set<String> columns() {
    return tests.stream().map(Test::column).collect(Collectors.toSet());
  }

  /**
   * @param values what the text is compared with; texts compare without regard to case
   */
  record Test(String column, Kind kind, List<String> values) implements Serializable {
    Test {
      values = List.copyOf(values);
    }

    private boolean isAnyOf(String text) {
      return values.stream().anyMatch(text::equalsIgnoreCase);
    }

    private boolean beginsWithAny(String text) {
      return values.stream()
          .anyMatch(value -> text.regionMatches(true, 0, value, 0, value.length()));
    }
  }

  /** What is asked of the text. */
  enum Kind {
    PRESENT,
    ABSENT,
    EQUALS,
    NOT_EQUALS,
    STARTS_WITH;

    boolean holds(String value, Test test) {
      String text = value == null ? "" : value.strip();
      return switch (this) {
        case PRESENT -> !text.isEmpty();
        case ABSENT -> text.isEmpty();
        case EQUALS -> test.isAnyOf(text);
        case NOT_EQUALS -> !test.isAnyOf(text);
        case STARTS_WITH -> test.beginsWithAny(text);
      };
    }
  }
}
