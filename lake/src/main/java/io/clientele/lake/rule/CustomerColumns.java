package io.clientele.lake.rule;

import static org.apache.spark.sql.functions.col;

import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.table.Table;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per customer who is not erased, with the columns that rules name, each called {@code
 * table.column}.
 */
public final class CustomerColumns {
  /** The name of the column with the customer. */
  public static final String CUSTOMER_ID = RuleTables.customer(Customer.CUSTOMER_ID).name();

  private static final String KEY = "_customer_id";

  private CustomerColumns() {}

  /**
   * @param needed columns to bring
   * @param read gives the rows of a table, one per customer
   */
  public static Dataset<Row> of(Set<RuleColumn> needed, Function<Table, Dataset<Row>> read) {
    var notErased = read.apply(Customer.TABLE).where(col(Customer.ERASED_AT).isNull());
    Dataset<Row> customers = columnsOf(Customer.TABLE, notErased, needed);
    for (Table table : otherTables(needed)) {
      customers =
          customers.join(columnsOf(table, read.apply(table), needed), new String[] {KEY}, "left");
    }
    return customers.drop(KEY);
  }

  /** A column of these rows. */
  public static Column column(RuleColumn column) {
    return named(column.name());
  }

  /** A column whose name has a dot in it. */
  public static Column named(String name) {
    return col("`" + name + "`");
  }

  private static Collection<Table> otherTables(Set<RuleColumn> needed) {
    var tables = new LinkedHashSet<>(needed.stream().map(RuleColumn::table).toList());
    tables.remove(Customer.TABLE);
    return tables;
  }

  private static Dataset<Row> columnsOf(Table table, Dataset<Row> rows, Set<RuleColumn> needed) {
    var columns = new LinkedHashSet<Column>();
    columns.add(col(Customer.CUSTOMER_ID).as(KEY));
    needed.stream()
        .filter(each -> each.table().equals(table))
        .forEach(each -> columns.add(col(each.column().name()).as(each.name())));
    return rows.select(columns.toArray(Column[]::new));
  }
}
