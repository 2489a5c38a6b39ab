package io.clientele.scoring.model;

import io.clientele.contracts.score.Reason;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Everything needed to score one row, sent to every task once.
 *
 * @param columns features
 * @param estimator gives probabilities and contributions
 * @param reasons puts contributions into words
 * @param bands names probabilities
 * @param version of the model
 */
public record Scorer(
    FeatureColumns columns, Estimator estimator, Reasons reasons, Bands bands, String version)
    implements Serializable {

  /** Date, id, probability, band, version, basis, reasons. */
  Row score(Object asOf, String id, Row row) {
    Features features = columns.of(row);
    double probability = estimator.probability(features);
    return RowFactory.create(
        asOf,
        id,
        probability,
        bands.of(probability),
        version,
        estimator.basis(features).text(),
        reasonRows(reasons.of(features, estimator.contributions(features))));
  }

  private static Row[] reasonRows(List<Reason> reasons) {
    return reasons.stream()
        .map(r -> RowFactory.create(r.feature(), r.value(), r.contribution(), r.text()))
        .toArray(Row[]::new);
  }
}
