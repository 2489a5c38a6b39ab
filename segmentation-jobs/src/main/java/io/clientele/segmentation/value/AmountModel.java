package io.clientele.segmentation.value;

import io.clientele.contracts.mart.ValueModel;
import io.clientele.segmentation.value.model.GammaGamma;
import io.clientele.segmentation.value.model.Spending;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The model of what a purchase comes to.
 *
 * @param spending what it learnt from
 * @param withoutValue repeat customers who spent nothing on their repeats
 * @param fit empty where there is not enough data
 * @param needed customers with a repeat purchase that would be enough
 */
record AmountModel(Spending spending, long withoutValue, Optional<GammaGamma.Fit> fit, int needed) {
  private static final String MODEL = ValueModel.GAMMA_GAMMA;

  /** Where frequency explains a tenth of the differences in value, it is no small matter. */
  private static final double HIGH_CORRELATION = 0.3;

  /**
   * @param histories as {@link PurchaseHistories} makes them
   * @param repeatCustomers all of these, with value or without
   */
  static AmountModel of(Dataset<Row> histories, long repeatCustomers, int needed) {
    Spending spending = CountedSpending.of(histories);
    long customers = spending.customers();
    Optional<GammaGamma.Fit> fit =
        customers < needed ? Optional.empty() : Optional.of(GammaGamma.fit(spending));
    return new AmountModel(spending, repeatCustomers - customers, fit, needed);
  }

  /** The model, where it tells something. */
  Optional<GammaGamma> used() {
    return fit.filter(GammaGamma.Fit::isConverged)
        .map(GammaGamma.Fit::model)
        .filter(GammaGamma::hasMean);
  }

  List<Measure> measures() {
    Stream<Measure> fitted =
        fit.stream()
            .flatMap(
                each ->
                    Measure.ofFit(
                        MODEL,
                        each.model().parameters(),
                        each.logLikelihood(),
                        each.isConverged()));
    return Stream.concat(
            Stream.of(
                Measure.of(MODEL, ValueModel.REPEAT_CUSTOMERS, spending.customers()),
                Measure.of(MODEL, ValueModel.WITHOUT_VALUE, withoutValue),
                correlation(),
                Measure.verdict(MODEL, used().isPresent(), note())),
            fitted)
        .toList();
  }

  private String note() {
    if (fit.isEmpty()) {
      return PurchaseModels.tooFew(spending.customers(), needed);
    }
    if (!fit.get().isConverged()) {
      return "not used: the likelihood has no clear maximum";
    }
    return used().isPresent() ? "used" : "not used: amounts differ so much that they have no mean";
  }

  private Measure correlation() {
    double correlation = spending.correlation();
    if (Double.isNaN(correlation)) {
      return Measure.none(
          MODEL, ValueModel.CORRELATION, "not measured: customers do not differ in both");
    }
    String note =
        Math.abs(correlation) < HIGH_CORRELATION
            ? "low, as the model assumes"
            : "high: the model assumes none, so values of frequent customers are doubtful";
    return new Measure(MODEL, ValueModel.CORRELATION, correlation, note);
  }
}
