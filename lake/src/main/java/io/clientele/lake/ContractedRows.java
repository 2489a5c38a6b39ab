package io.clientele.lake;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;

/** Brings rows into the shape their contract promises, or says what does not fit. */
final class ContractedRows {
  private final Table table;

  ContractedRows(Table table) {
    this.table = table;
  }

  Dataset<Row> of(Dataset<Row> rows) {
    var present = Set.of(rows.columns());
    refuseUnknown(rows);
    return rows.select(
        table.columns().stream()
            .map(column -> valueOf(column, rows, present))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private org.apache.spark.sql.Column valueOf(Column column, Dataset<Row> rows, Set<String> has) {
    DataType type = Schemas.typeOf(column);
    if (has.contains(column.name())) {
      DataType actual = rows.schema().apply(column.name()).dataType();
      if (!Cast.canANSIStoreAssign(actual, type)) {
        throw unfit(
            "column %s is %s, the contract says %s", column.name(), actual.sql(), type.sql());
      }
      return filled(column, functions.col(column.name()).cast(type)).as(column.name());
    }
    if (column.required()) {
      throw unfit("column %s is missing, the contract requires it", column.name());
    }
    return functions.lit(null).cast(type).as(column.name());
  }

  /**
   * A required column without a value fails the write; which row it was is not told. Where the rows
   * are checked before they are published, such rows are counted instead; of a column that splits
   * the files every row must have a value, or there is no file for it.
   */
  private org.apache.spark.sql.Column filled(Column column, org.apache.spark.sql.Column value) {
    boolean isCounted = table.isChecked() && !table.partitionedBy().contains(column.name());
    if (!column.required() || isCounted) {
      return value;
    }
    String problem = "Cannot write %s: column %s is empty, the contract requires it.";
    return functions.coalesce(
        value, functions.raise_error(functions.lit(problem.formatted(table, column.name()))));
  }

  private void refuseUnknown(Dataset<Row> rows) {
    Arrays.stream(rows.columns())
        .filter(name -> table.column(name).isEmpty())
        .findFirst()
        .ifPresent(
            name -> {
              throw unfit("column %s is not in the contract", name);
            });
  }

  private ClienteleException unfit(String reason, Object... values) {
    return new ClienteleException(
        "Cannot write %s: %s.".formatted(table, reason.formatted(values)),
        "Change the job or the contract so that they agree.");
  }
}
