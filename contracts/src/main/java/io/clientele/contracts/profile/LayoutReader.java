package io.clientele.contracts.profile;

import io.clientele.contracts.config.Settings;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads {@code quotes}, {@code without_header}, {@code json} and {@code each} of an object. */
final class LayoutReader {
  private final Settings at;
  private final FileFormat format;
  private final UnaryOperator<String> columnName;

  LayoutReader(Settings at, FileFormat format, UnaryOperator<String> columnName) {
    this.at = at;
    this.format = format;
    this.columnName = columnName;
  }

  RecordLayout read() {
    return new RecordLayout(
        at.flag("quotes", true),
        at.has("without_header") ? byPosition(at.section("without_header")) : null,
        canonical(at.texts("json")),
        at.optionalText("each").map(this::list).orElse(null));
  }

  private ColumnsByPosition byPosition(Settings section) {
    List<String> names = canonical(section.texts("columns"));
    Condition when = ConditionReader.read(section.section("when"), columnName);
    if (format != FileFormat.CSV) {
      at.problem("without_header", "has no place in format " + format.word());
    }
    if (names.isEmpty()) {
      section.problem("columns", "is missing: name every column, in the order of the fields");
    }
    if (names.stream().distinct().count() < names.size()) {
      section.problem("columns", "names a column twice");
    }
    if (!names.containsAll(when.columns()) || when.columns().isEmpty()) {
      section.problem("when", "should test some of the columns: rows are told by what they hold");
    }
    section.noOthers();
    return new ColumnsByPosition(names, when);
  }

  private String list(String name) {
    if (format != FileFormat.JSONL) {
      at.problem("each", "has no place in format " + format.word());
    }
    return Fields.name(name);
  }

  private List<String> canonical(List<String> names) {
    return names.stream().map(columnName).toList();
  }
}
