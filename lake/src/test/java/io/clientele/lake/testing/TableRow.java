package io.clientele.lake.testing;

import io.clientele.contracts.table.Column;
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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** One row of any table; a required column that a test does not name has a plain value. */
public class TableRow {
  private final Table table;
  private final Map<String, Object> values = new LinkedHashMap<>();

  public TableRow(Table table) {
    this.table = table;
    table.columns().stream()
        .filter(Column::required)
        .forEach(column -> values.put(column.name(), plain(column)));
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
