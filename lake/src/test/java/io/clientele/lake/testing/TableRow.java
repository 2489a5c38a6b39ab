package io.clientele.lake.testing;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Schemas;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One row of any table; a required column that a test does not name has a plain value that passes
 * the table's checks, and one that the key is made of a value of its own where any is allowed.
 */
public class TableRow {
  private static final AtomicLong ROWS = new AtomicLong();

  private final Table table;
  private final Map<String, Object> values = new LinkedHashMap<>();

  public TableRow(Table table) {
    this.table = table;
    table.columns().stream()
        .filter(Column::required)
        .forEach(column -> values.put(column.name(), plain(column)));
    table.key().stream()
        .filter(name -> table.column(name).orElseThrow().type() == ColumnType.STRING)
        .forEach(name -> values.put(name, "x" + ROWS.incrementAndGet()));
    table.checks().stream()
        .filter(AcceptedValues.class::isInstance)
        .map(AcceptedValues.class::cast)
        .filter(check -> values.get(check.column()) instanceof String)
        .forEach(check -> values.put(check.column(), check.values().get(0)));
  }

  /** Dates and moments may be {@code java.time} values. */
  public TableRow set(String column, Object value) {
    if (table.column(column).isEmpty()) {
      throw new IllegalArgumentException(table + " has no column " + column);
    }
    values.put(column, value);
    return this;
  }

  /** The rows as the table's contract shapes them. */
  public static Dataset<Row> dataset(Table table, Collection<? extends TableRow> rows) {
    return SparkTest.spark()
        .createDataFrame(rows.stream().map(TableRow::row).toList(), Schemas.of(table))
        .coalesce(1);
  }

  private Row row() {
    return RowFactory.create(
        table.columnNames().stream().map(name -> sparkValue(values.get(name))).toArray());
  }

  private static Object sparkValue(Object value) {
    if (value instanceof LocalDate date) {
      return Date.valueOf(date);
    }
    return value instanceof Instant moment ? Timestamp.from(moment) : value;
  }

  private static Object plain(Column column) {
    return switch (column.type()) {
      case STRING -> "x";
      case INT -> 1;
      case LONG -> 1L;
      case DOUBLE -> 1.0;
      case BOOLEAN -> false;
      case MONEY, PRICE, QUANTITY -> BigDecimal.ONE;
      case INSTANT -> Instant.EPOCH;
      case DATE -> LocalDate.EPOCH;
      case REASONS -> RowFactory.create();
    };
  }
}
