package io.clientele.lake;

import static java.util.stream.Collectors.joining;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import io.delta.kernel.types.StructField;

/** Tables of the lake as relations that DuckDB can select from. */
public final class DuckRelation {
  private DuckRelation() {}

  /** A SELECT over the live files; none where the table has none. */
  public static String of(DeltaFiles files) {
    if (files.paths().isEmpty()) {
      return "SELECT %s WHERE false"
          .formatted(
              files.schema().fields().stream()
                  .map(field -> "NULL::VARCHAR AS \"%s\"".formatted(field.getName()))
                  .collect(joining(", ")));
    }
    return "SELECT %s FROM read_parquet([%s], union_by_name = true%s)"
        .formatted(
            files.schema().fields().stream().map(DuckRelation::name).collect(joining(", ")),
            files.paths().stream().map(DuckRelation::quoted).collect(joining(", ")),
            partitions(files));
  }

  /** A SELECT that gives the contract's columns and no row. */
  public static String empty(Table table) {
    return "SELECT %s WHERE false"
        .formatted(
            table.columns().stream()
                .map(c -> "NULL::%s AS \"%s\"".formatted(type(c), c.name()))
                .collect(joining(", ")));
  }

  /** The DuckDB type of a contract column. */
  public static String type(Column column) {
    return switch (column.type()) {
      case STRING -> "VARCHAR";
      case INT -> "INTEGER";
      case LONG -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case MONEY, PRICE, QUANTITY -> column.type().ddl().toUpperCase(java.util.Locale.ROOT);
      case INSTANT -> "TIMESTAMPTZ";
      case DATE -> "DATE";
      case REASONS ->
          "STRUCT(feature VARCHAR, \"value\" VARCHAR, contribution DOUBLE, \"text\" VARCHAR)[]";
    };
  }

  /** Partition values stand in the folder names, so DuckDB must be told their types. */
  private static String partitions(DeltaFiles files) {
    if (files.partitionColumns().isEmpty()) {
      return "";
    }
    String types =
        files.partitionColumns().stream()
            .map(name -> "'%s': %s".formatted(name, partitionType(files, name)))
            .collect(joining(", "));
    return ", hive_partitioning = true, hive_types = {%s}".formatted(types);
  }

  private static String partitionType(DeltaFiles files, String name) {
    var type = files.schema().get(name).getDataType();
    return type.toString().equals("date") ? "DATE" : "VARCHAR";
  }

  private static String name(StructField field) {
    return "\"" + field.getName() + "\"";
  }

  private static String quoted(String path) {
    return "'" + path.replace("'", "''") + "'";
  }
}
