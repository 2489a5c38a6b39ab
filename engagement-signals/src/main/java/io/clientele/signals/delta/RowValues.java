package io.clientele.signals.delta;

import io.delta.kernel.data.Row;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;

/** Reads a stored row into the values that {@link DeltaRows#values} gave. */
final class RowValues {
  private final StructType schema;

  RowValues(StructType schema) {
    this.schema = schema;
  }

  Object[] of(Row row) {
    var values = new Object[schema.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(row, i);
    }
    return values;
  }

  /** One value; null where there is none. */
  Object at(Row row, int ordinal) {
    return row.isNullAt(ordinal) ? null : value(row, ordinal, schema.at(ordinal).getDataType());
  }

  private static Object value(Row row, int ordinal, DataType type) {
    if (type instanceof StringType) {
      return row.getString(ordinal);
    }
    if (type instanceof DoubleType) {
      return row.getDouble(ordinal);
    }
    if (type instanceof BooleanType) {
      return row.getBoolean(ordinal);
    }
    return type instanceof IntegerType || type instanceof DateType
        ? (Object) row.getInt(ordinal)
        : (Object) row.getLong(ordinal);
  }
}
