package io.clientele.segmentation.rfm;

import java.io.Serializable;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;

/**
 * The measures of one customer, or of the middle of a cluster.
 *
 * @param days since the latest purchase
 * @param orders in the window
 * @param cents in the window, negative where more went back than was bought
 */
record Point(long days, long orders, long cents) implements Serializable {
  static final int DIMENSIONS = 3;

  /** Reads a row of {@link Measures#wholeNumbers}. */
  static Point of(Row row) {
    return new Point(row.getLong(0), row.getLong(1), row.getLong(2));
  }

  /** The customer whose logarithms these are, as near as whole numbers come. */
  static Point ofLogarithms(double[] logarithms) {
    long[] values = LongStream.range(0, DIMENSIONS).map(i -> power(logarithms[(int) i])).toArray();
    return new Point(values[0], values[1], values[2]);
  }

  /** Large differences between large numbers weigh as much as small ones between small numbers. */
  double[] logarithms() {
    return new double[] {logarithm(days), logarithm(orders), logarithm(cents)};
  }

  private static double logarithm(long value) {
    return Math.signum(value) * StrictMath.log1p(Math.abs((double) value));
  }

  private static long power(double logarithm) {
    return Math.round(Math.signum(logarithm) * StrictMath.expm1(Math.abs(logarithm)));
  }
}
