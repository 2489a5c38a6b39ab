package io.clientele.contracts.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;

/** Every row has a value in each of the columns that the contract requires. */
public record NotNull(List<String> columns) implements DemandedCheck {
  public NotNull {
    columns = List.copyOf(columns);
  }

  @Override
  public String kind() {
    return "not_null";
  }

  /** One check for all required columns, so that what it says of a table is one line. */
  @Override
  public String name() {
    return kind();
  }

  @Override
  public String violations(String rows, UnaryOperator<String> relationOf) {
    return "SELECT count(*) FROM %s WHERE %s"
        .formatted(
            rows, columns.stream().map(column -> column + " IS NULL").collect(joining(" OR ")));
  }

  @Override
  public String sentence(long violations, long rows) {
    return columns.size() == 1
        ? "in %,d of %,d rows %s is empty".formatted(violations, rows, columns.get(0))
        : "in %,d of %,d rows a required value is missing".formatted(violations, rows);
  }

  @Override
  public List<NotNull> parts() {
    return columns.stream().map(column -> new NotNull(List.of(column))).toList();
  }
}
