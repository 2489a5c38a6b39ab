package io.clientele.segmentation.value;

import io.clientele.contracts.mart.ValueModel;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A row of {@code mart.value_model} without its day.
 *
 * @param model which model
 * @param name what is measured
 * @param value null where it was not measured
 * @param note null where the figure says it all
 */
record Measure(String model, String name, Double value, String note) {
  static Measure of(String model, String name, double value) {
    return new Measure(model, name, Double.isFinite(value) ? value : null, null);
  }

  /** Why there is no figure. */
  static Measure none(String model, String name, String note) {
    return new Measure(model, name, null, note);
  }

  /** Whether a model is used, and why not. */
  static Measure verdict(String model, boolean isUsed, String note) {
    return new Measure(model, ValueModel.IS_USED, isUsed ? 1.0 : 0.0, note);
  }

  /** What a fit tells, whether it is used or not. */
  static Stream<Measure> ofFit(
      String model, Map<String, Double> parameters, double logLikelihood, boolean isConverged) {
    return Stream.concat(
        parameters.entrySet().stream().map(each -> of(model, each.getKey(), each.getValue())),
        Stream.of(
            of(model, ValueModel.LOG_LIKELIHOOD, logLikelihood),
            of(model, ValueModel.IS_CONVERGED, isConverged ? 1 : 0)));
  }

  /** Rows of the table. */
  static List<Row> rows(List<Measure> measures, LocalDate asOf) {
    Date day = Date.valueOf(asOf);
    return measures.stream()
        .map(each -> RowFactory.create(day, each.model, each.name, each.value, each.note))
        .toList();
  }
}
