package io.clientele.lake;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Contracts in Spark's words. */
public final class Schemas {
  private Schemas() {}

  /** The contract's columns in order; all nullable, since requiredness is checked on write. */
  public static StructType of(Table table) {
    var schema = new StructType();
    for (Column column : table.columns()) {
      schema = schema.add(column.name(), typeOf(column), true, column.meaning());
    }
    return schema;
  }

  static DataType typeOf(Column column) {
    return DataType.fromDDL(column.type().ddl());
  }
}
