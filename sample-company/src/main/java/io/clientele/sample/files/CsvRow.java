package io.clientele.sample.files;

import java.util.List;

/** A row of a CSV file. */
record CsvRow(CsvFormat format, List<String> values) implements Row {
  @Override
  public String text() {
    return format.line(values);
  }

  @Override
  public String get(String field) {
    return values.get(format.indexOf(field));
  }

  @Override
  public Row with(String field, String value) {
    String[] changed = values.toArray(String[]::new);
    changed[format.indexOf(field)] = value;
    return new CsvRow(format, List.of(changed));
  }

  @Override
  public Row brokenOff() {
    return new CsvRow(format, values.subList(0, values.size() / 3));
  }

  @Override
  public Defect brokenOffDefect() {
    return Defect.TOO_FEW_FIELDS;
  }
}
