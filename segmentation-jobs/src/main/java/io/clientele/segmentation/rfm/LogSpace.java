package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.signum;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;

/**
 * Where distances between customers are measured: logarithms of the measures, each less its mean
 * and in units of its standard deviation, so that days, orders and money weigh the same.
 *
 * @param means of the logarithms
 * @param deviations of the logarithms; 1 where all customers are alike
 */
record LogSpace(List<Double> means, List<Double> deviations) {
  static LogSpace of(List<Point> customers) {
    var logarithms = customers.stream().map(Point::logarithms).toList();
    var means = each(i -> mean(logarithms, i));
    return new LogSpace(means, each(i -> deviation(logarithms, i, means.get(i))));
  }

  double[] place(Point customer) {
    double[] logarithms = customer.logarithms();
    return IntStream.range(0, Point.DIMENSIONS)
        .mapToDouble(i -> (logarithms[i] - means.get(i)) / deviations.get(i))
        .toArray();
  }

  Point customerAt(double[] place) {
    return Point.ofLogarithms(
        IntStream.range(0, Point.DIMENSIONS)
            .mapToDouble(i -> place[i] * deviations.get(i) + means.get(i))
            .toArray());
  }

  /** An array with the place of a row of {@link Measures}. */
  Column place() {
    return array(
        IntStream.range(0, Point.DIMENSIONS).mapToObj(this::coordinate).toArray(Column[]::new));
  }

  /** The square of the distance between two places, the first a column. */
  static Column squaredDistance(Column from, double[] to) {
    return IntStream.range(0, to.length)
        .mapToObj(i -> from.getItem(i).minus(lit(to[i])))
        .map(difference -> difference.multiply(difference))
        .reduce(Column::plus)
        .orElseThrow();
  }

  private Column coordinate(int i) {
    Column measure = col(Measures.NAMES.get(i));
    Column logarithm = signum(measure).multiply(log1p(abs(measure)));
    return logarithm.minus(lit(means.get(i))).divide(lit(deviations.get(i)));
  }

  private static double mean(List<double[]> logarithms, int i) {
    return logarithms.stream().mapToDouble(each -> each[i]).average().orElse(0);
  }

  private static double deviation(List<double[]> logarithms, int i, double mean) {
    double deviation =
        Math.sqrt(
            logarithms.stream()
                .mapToDouble(each -> (each[i] - mean) * (each[i] - mean))
                .average()
                .orElse(0));
    return deviation > 0 ? deviation : 1;
  }

  private static List<Double> each(IntToDoubleFunction figure) {
    return IntStream.range(0, Point.DIMENSIONS).mapToDouble(figure).boxed().toList();
  }
}
