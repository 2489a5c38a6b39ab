package io.clientele.segmentation.value;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.clientele.contracts.mart.ValueModel;
import io.clientele.segmentation.value.model.ModelFamily;
import io.clientele.segmentation.value.model.PurchaseFit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Compares what models of an earlier day expected with what happened since: repeat days of the
 * customers who were known then.
 *
 * @param factsOf finds the customer facts of an earlier day; no rows where it is not known
 * @param days length of the comparison, which ends with the business day
 * @param needed customers with a repeat purchase that a model needs
 */
record Holdout(Function<LocalDate, Dataset<Row>> factsOf, int days, int needed) {
  /**
   * @param histories as {@link PurchaseHistories} makes them, of the business day
   */
  List<Measure> measures(Dataset<Row> histories, LocalDate asOf) {
    LocalDate start = asOf.minusDays(days);
    var then = PurchaseModels.of(PurchaseHistories.of(factsOf.apply(start), start), needed);
    if (then.counted().purchases().customers() == 0) {
      return notMeasured("not measured: there are no customer facts of " + start);
    }
    if (then.fits().isEmpty()) {
      return notMeasured("not measured: on " + start + ", " + then.tooFew());
    }
    long happened = repeatsOfKnown(histories) - then.counted().purchases().repeats();
    return then.fits().stream().flatMap(fit -> measures(fit, then, happened)).toList();
  }

  private Stream<Measure> measures(PurchaseFit fit, PurchaseModels then, long happened) {
    String model = fit.family().text();
    if (!fit.isConverged()) {
      String note = "not measured: on the first day the likelihood has no clear maximum";
      return Stream.of(Measure.none(model, ValueModel.HOLDOUT_ERROR, note));
    }
    double expected = then.counted().purchases().expectedPurchases(fit.model(), days);
    return Stream.of(
        Measure.of(model, ValueModel.HOLDOUT_DAYS, days),
        Measure.of(model, ValueModel.HOLDOUT_HAPPENED, happened),
        Measure.of(model, ValueModel.HOLDOUT_EXPECTED, expected),
        error(model, expected, happened));
  }

  private static Measure error(String model, double expected, long happened) {
    if (happened <= 0) {
      return Measure.none(model, ValueModel.HOLDOUT_ERROR, "not measured: nobody came back");
    }
    double error = expected / happened - 1;
    String note = "%.1f %% too %s".formatted(Math.abs(100 * error), error < 0 ? "few" : "many");
    return new Measure(model, ValueModel.HOLDOUT_ERROR, error, note);
  }

  private static List<Measure> notMeasured(String note) {
    return Stream.of(ModelFamily.values())
        .map(family -> Measure.none(family.text(), ValueModel.HOLDOUT_ERROR, note))
        .toList();
  }

  private long repeatsOfKnown(Dataset<Row> histories) {
    return histories
        .where(col(PurchaseHistories.AGE).geq(days))
        .agg(coalesce(sum(PurchaseHistories.REPEATS), lit(0L)))
        .first()
        .getLong(0);
  }
}
