package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import io.clientele.contracts.mart.CustomerRfm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the methods learned from the customers of a day.
 *
 * @param scorings by method, in the order of the rules
 * @param sample customers drawn by a hash of their id, in the order of the hash, so that rows in
 *     any order and number of files give the same; none without k-means
 */
record RfmFit(Map<String, Scoring> scorings, List<Point> sample) {
  /** Reads {@code measured} once or twice for quantiles, and once more for the sample. */
  static RfmFit of(Dataset<Row> measured, RfmRules rules) {
    RfmMethods methods = rules.methods();
    var quantiles = quantiles(measured, methods.bins());
    List<Point> sample =
        methods.has(CustomerRfm.KMEANS) ? sample(measured, methods.kmeans().sample()) : List.of();
    var scorings = new LinkedHashMap<String, Scoring>();
    for (String method : methods.names()) {
      scorings.put(
          method,
          switch (method) {
            case CustomerRfm.QUANTILE -> quantiles;
            case CustomerRfm.THRESHOLD -> methods.thresholds();
            default -> Clusters.of(sample, methods.kmeans(), quantiles);
          });
    }
    return new RfmFit(scorings, sample);
  }

  private static CutPoints quantiles(Dataset<Row> measured, int bins) {
    Dataset<Row> numbers = measured.select(Measures.wholeNumbers());
    return CutPoints.of(ExactQuantiles.of(numbers, Measures.NAMES, bins));
  }

  /** Each task keeps no more rows than are wanted. */
  private static List<Point> sample(Dataset<Row> measured, int size) {
    Column drawn = xxhash64(col(CustomerRfm.CUSTOMER_ID), lit(KMeansRules.SEED));
    return measured
        .orderBy(drawn, col(CustomerRfm.CUSTOMER_ID))
        .limit(size)
        .select(Measures.wholeNumbers())
        .collectAsList()
        .stream()
        .map(Point::of)
        .toList();
  }
}
