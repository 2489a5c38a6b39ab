package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Scores by the nearest centre. All customers of a centre have the scores and the segment that a
 * customer in its very middle has by quantiles, which makes clusters comparable with segments.
 *
 * @param space where distances are measured
 * @param centres none where there are no customers; of two at the same distance the first counts
 * @param quantiles what the middles are scored by
 */
record Clusters(LogSpace space, List<double[]> centres, CutPoints quantiles) implements Scoring {
  private static final String PLACE = "place";

  Clusters {
    centres = List.copyOf(centres);
  }

  /**
   * @param customers in an order that does not depend on how they are stored
   */
  static Clusters of(List<Point> customers, KMeansRules rules, CutPoints quantiles) {
    var space = LogSpace.of(customers);
    var points = customers.stream().map(space::place).toArray(double[][]::new);
    return new Clusters(
        space, KMeansCentres.of(points, rules.clusters(), KMeansRules.SEED), quantiles);
  }

  @Override
  public Dataset<Row> scored(Dataset<Row> measured, String as, RfmRules rules) {
    Column[] candidates =
        IntStream.range(0, centres.size())
            .mapToObj(i -> candidate(i, rules))
            .toArray(Column[]::new);
    return candidates.length == 0
        ? quantiles.scored(measured, as, rules)
        : measured
            .withColumn(PLACE, space.place())
            .withColumn(as, array_min(array(candidates)))
            .drop(PLACE);
  }

  @Override
  public String group(Point customer, RfmRules rules) {
    double[] place = space.place(customer);
    return IntStream.range(0, centres.size())
        .boxed()
        .min(Comparator.comparingDouble(i -> Silhouette.distance(place, centres.get(i))))
        .map(String::valueOf)
        .orElse("");
  }

  @Override
  public List<List<Long>> points() {
    return List.of(middles(Point::days), middles(Point::orders), middles(Point::cents));
  }

  /** Structs compare by their first field that differs, so the smallest is the nearest. */
  private Column candidate(int i, RfmRules rules) {
    Point middle = space.customerAt(centres.get(i));
    return struct(
        LogSpace.squaredDistance(col(PLACE), centres.get(i)).as("distance"),
        lit(i).as("centre"),
        lit(quantiles.r(middle)).as(R),
        lit(quantiles.f(middle)).as(F),
        lit(quantiles.m(middle)).as(M),
        lit(quantiles.segment(middle, rules)).as(SEGMENT));
  }

  private List<Long> middles(ToLongFunction<Point> measure) {
    return centres.stream().map(space::customerAt).mapToLong(measure).boxed().toList();
  }
}
