package io.clientele.lake.rule;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.Table;
import java.util.Map;

/**
 * A table whose columns a rule may name.
 *
 * @param table a table with customers
 * @param fixed where it has several rows per customer and day: the values, by column, of the one
 *     that rules look at
 */
public record RuleTable(Table table, Map<String, String> fixed) {
  public RuleTable {
    fixed = Map.copyOf(fixed);
    if (table.column(CustomerKeyColumns.CUSTOMER_ID).isEmpty()) {
      throw new IllegalArgumentException(table + " has no customers");
    }
    for (String column : fixed.keySet()) {
      if (table.column(column).isEmpty()) {
        throw new IllegalArgumentException(table + " has no column " + column);
      }
    }
  }

  /** A table with one row per customer, or per customer and day. */
  static RuleTable of(Table table) {
    return new RuleTable(table, Map.of());
  }

  /** True where its rows tell of a business day; of the other tables there is only a latest. */
  boolean isDated() {
    return table.isDated();
  }
}
