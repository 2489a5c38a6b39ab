package io.clientele.signals.delta;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.FieldMetadata;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;

/** Contracts of the streamed tables in Delta Kernel's words. */
final class KernelSchemas {
  private KernelSchemas() {}

  static StructType of(Table table) {
    var schema = new StructType();
    for (Column column : table.columns()) {
      var comment = FieldMetadata.builder().putString("comment", column.meaning()).build();
      schema =
          schema.add(
              new StructField(column.name(), typeOf(column.type()), !column.required(), comment));
    }
    return schema;
  }

  private static DataType typeOf(ColumnType type) {
    return switch (type) {
      case STRING -> StringType.STRING;
      case INT -> IntegerType.INTEGER;
      case LONG -> LongType.LONG;
      case DOUBLE -> DoubleType.DOUBLE;
      case BOOLEAN -> BooleanType.BOOLEAN;
      case INSTANT -> TimestampType.TIMESTAMP;
      case DATE -> DateType.DATE;
      case MONEY, PRICE, QUANTITY, REASONS ->
          throw new IllegalArgumentException("No streamed table has a column of type " + type);
    };
  }
}
