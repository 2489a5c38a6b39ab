package io.clientele.contracts.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;

/** A column holds nothing but these values, where it holds any. */
public record AcceptedValues(String column, List<String> values, Severity severity)
    implements RowCheck {
  public AcceptedValues {
    values = List.copyOf(values);
  }

  @Override
  public String kind() {
    return "accepted_values";
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Check at(Severity wanted) {
    return new AcceptedValues(column, values, wanted);
  }

  @Override
  public String violations(String rows, UnaryOperator<String> relationOf) {
    return "SELECT count(*) FROM %s WHERE %s NOT IN (%s)"
        .formatted(rows, column, values.stream().map("'%s'"::formatted).collect(joining(", ")));
  }

  @Override
  public String sentence(long violations, long rows) {
    return "in %,d of %,d rows %s is none of %s"
        .formatted(violations, rows, column, String.join(", ", values));
  }
}
