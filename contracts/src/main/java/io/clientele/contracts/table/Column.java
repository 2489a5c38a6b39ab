package io.clientele.contracts.table;

import java.io.Serializable;
import java.util.Objects;

/**
 * One column of a table.
 *
 * @param name lower snake case, the same in every engine
 * @param type what it holds
 * @param required true where a row without it is refused
 * @param personal true where it tells who a person is; such columns stay out of statistics, logs
 *     and errors
 * @param meaning one sentence for the analyst, with the unit
 */
public record Column(
    String name, ColumnType type, boolean required, boolean personal, String meaning)
    implements Serializable {
  public Column {
    Objects.requireNonNull(type);
    if (!name.matches("[a-z_][a-z0-9_]*")) {
      throw new IllegalArgumentException("Column name is not lower snake case: " + name);
    }
  }
}
