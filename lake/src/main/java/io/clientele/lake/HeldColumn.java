package io.clientele.lake;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.types.DataType;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.sql.Row;

/** One column of rows as Kernel asks for it: dates as days, moments as microseconds since 1970. */
record HeldColumn(DataType type, List<Row> rows, int column) implements ColumnVector {
  private Object at(int row) {
    return rows.get(row).get(column);
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
    return at(row) instanceof Timestamp moment
        ? ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant())
        : (Long) at(row);
  }

  @Override
  public int getInt(int row) {
    return at(row) instanceof Date day
        ? Math.toIntExact(day.toLocalDate().toEpochDay())
        : (Integer) at(row);
  }

  @Override
  public BigDecimal getDecimal(int row) {
    return (BigDecimal) at(row);
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
