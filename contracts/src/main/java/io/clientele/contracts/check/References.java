package io.clientele.contracts.check;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a column names is there in another table.
 *
 * @param column may be empty, which names nothing
 * @param table qualified name of the other table; the job that writes it ends before the check
 * @param key the column that has the values there
 */
public record References(String column, String table, String key, Severity severity)
    implements RowCheck {
  @Override
  public String kind() {
    return "references";
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Check at(Severity wanted) {
    return new References(column, table, key, wanted);
  }

  @Override
  public String violations(String rows, UnaryOperator<String> relationOf) {
    return ("SELECT count(*) FROM %s AS named WHERE named.%s IS NOT NULL AND NOT EXISTS"
            + " (SELECT 1 FROM %s AS known WHERE known.%s = named.%s)")
        .formatted(rows, column, relationOf.apply(table), key, column);
  }

  @Override
  public String sentence(long violations, long rows) {
    return "in %,d of %,d rows %s is unknown to %s".formatted(violations, rows, column, table);
  }
}
