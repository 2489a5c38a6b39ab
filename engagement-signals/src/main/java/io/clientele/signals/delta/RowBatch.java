package io.clientele.signals.delta;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.defaults.internal.data.DefaultColumnarBatch;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.StructType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rows as the column vectors that Kernel writes. */
final class RowBatch {
  private RowBatch() {}

  static FilteredColumnarBatch of(StructType schema, Collection<Object[]> rowsInOrder) {
    List<Object[]> rows = List.copyOf(rowsInOrder);
    ColumnVector[] vectors =
        IntStream.range(0, schema.length())
            .mapToObj(column -> new Values(schema.at(column).getDataType(), rows, column))
            .toArray(ColumnVector[]::new);
    ColumnarBatch batch = new DefaultColumnarBatch(rows.size(), schema, vectors);
    return new FilteredColumnarBatch(batch, Optional.empty());
  }

  private record Values(DataType type, List<Object[]> rows, int column) implements ColumnVector {
    private Object at(int row) {
      return rows.get(row)[column];
    }

    @Override
    public DataType getDataType() {
      return type;
    }

    @Override
    public int getSize() {
      return rows.size();
    }

    @Override
    public boolean isNullAt(int row) {
      return at(row) == null;
    }

    @Override
    public String getString(int row) {
      return (String) at(row);
    }

    @Override
    public long getLong(int row) {
      return (Long) at(row);
    }

    @Override
    public int getInt(int row) {
      return (Integer) at(row);
    }

    @Override
    public double getDouble(int row) {
      return (Double) at(row);
    }

    @Override
    public boolean getBoolean(int row) {
      return (Boolean) at(row);
    }

    @Override
    public void close() {}
  }
}
