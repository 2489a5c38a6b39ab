package io.clientele.lake;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.FieldMetadata;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;

/** Contracts in Delta Kernel's words. */
final class KernelSchemas {
  private static final StructType REASON =
      new StructType()
          .add("feature", StringType.STRING)
          .add("value", StringType.STRING)
          .add("contribution", DoubleType.DOUBLE)
          .add("text", StringType.STRING);

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
      case MONEY -> new DecimalType(18, 2);
      case PRICE -> new DecimalType(18, 4);
      case QUANTITY -> new DecimalType(18, 3);
      case INSTANT -> TimestampType.TIMESTAMP;
      case DATE -> DateType.DATE;
      case REASONS -> new ArrayType(REASON, true);
    };
  }
}
