package io.clientele.contracts.profile;

import io.clientele.contracts.config.Settings;
import io.clientele.contracts.profile.Condition.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads {@code when}: {@code present} and {@code absent} list columns; {@code equals}, {@code
 * not_equals} and {@code starts_with} give a column the texts it is compared with.
 */
final class ConditionReader {
  private ConditionReader() {}

  static Condition read(Settings at, UnaryOperator<String> columnName) {
    var tests = new ArrayList<Condition.Test>();
    at.texts("present").forEach(c -> tests.add(test(columnName.apply(c), Kind.PRESENT)));
    at.texts("absent").forEach(c -> tests.add(test(columnName.apply(c), Kind.ABSENT)));
    compared(at, "equals", Kind.EQUALS, columnName, tests);
    compared(at, "not_equals", Kind.NOT_EQUALS, columnName, tests);
    compared(at, "starts_with", Kind.STARTS_WITH, columnName, tests);
    at.noOthers();
    return new Condition(tests);
  }

  private static Condition.Test test(String column, Kind kind) {
    return new Condition.Test(column, kind, List.of());
  }

  private static void compared(
      Settings at,
      String key,
      Kind kind,
      UnaryOperator<String> columnName,
      List<Condition.Test> tests) {
    Settings columns = at.section(key);
    for (String column : columns.keys()) {
      tests.add(new Condition.Test(columnName.apply(column), kind, columns.texts(column)));
    }
  }
}
