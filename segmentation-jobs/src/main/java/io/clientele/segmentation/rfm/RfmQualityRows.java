package io.clientele.segmentation.rfm;

import static java.util.stream.Collectors.joining;

import io.clientele.contracts.mart.CustomerRfm;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of {@code mart.rfm_quality}. */
record RfmQualityRows(RfmFit fit, RfmRules rules, LocalDate asOf) {
  /** Distances between all pairs are taken: four million for this many. */
  private static final int MOST_COMPARED = 2_000;

  /**
   * @param customers how many each method scored
   */
  List<Row> of(long customers) {
    return fit.scorings().keySet().stream().map(method -> row(method, customers)).toList();
  }

  private Row row(String method, long customers) {
    Scoring scoring = fit.scorings().get(method);
    List<String> groups = compared().stream().map(each -> scoring.group(each, rules)).toList();
    OptionalDouble silhouette = silhouette(groups);
    return RowFactory.create(
        Date.valueOf(asOf),
        method,
        customers,
        (int) groups.stream().distinct().count(),
        silhouette.isPresent() ? silhouette.getAsDouble() : null,
        groups.size(),
        text(scoring, CustomerRfm.RECENCY_DAYS, String::valueOf),
        text(scoring, CustomerRfm.FREQUENCY, String::valueOf),
        text(scoring, Measures.CENTS, cents -> BigDecimal.valueOf(cents, 2).toPlainString()));
  }

  /** The first of a sample in the order of a hash are a sample themselves. */
  private List<Point> compared() {
    return fit.sample().stream().limit(MOST_COMPARED).toList();
  }

  /** All methods are measured in the same space, so that their silhouettes compare. */
  private OptionalDouble silhouette(List<String> groups) {
    var space = LogSpace.of(fit.sample());
    return Silhouette.of(compared().stream().map(space::place).toList(), groups);
  }

  private static String text(Scoring scoring, String measure, LongFunction<String> word) {
    return scoring.points().get(Measures.NAMES.indexOf(measure)).stream()
        .map(word::apply)
        .collect(joining(", "));
  }
}
