package io.clientele.contracts.audience;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;

/** A column that a rule names, found in its table. */
public record RuleColumn(Table table, Column column) {

  /** The name that is always unique in a scope: {@code table.column}. */
  public String name() {
    return table.name() + "." + column.name();
  }

  @Override
  public String toString() {
    return name();
  }
}
