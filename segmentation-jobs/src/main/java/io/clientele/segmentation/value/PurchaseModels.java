package io.clientele.segmentation.value;

import io.clientele.contracts.mart.ValueModel;
import io.clientele.segmentation.value.model.ModelFamily;
import io.clientele.segmentation.value.model.PurchaseFit;
import io.clientele.segmentation.value.model.Purchases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The purchase models of a business day.
 *
 * @param counted what they learnt from
 * @param fits one per family; none where there is not enough data
 * @param needed customers with a repeat purchase that would be enough
 */
record PurchaseModels(CountedHistories counted, List<PurchaseFit> fits, int needed) {
  /**
   * @param histories as {@link PurchaseHistories} makes them
   */
  static PurchaseModels of(Dataset<Row> histories, int needed) {
    CountedHistories counted = CountedHistories.of(histories);
    Purchases purchases = counted.purchases();
    var families =
        purchases.repeatCustomers() < needed
            ? Stream.<ModelFamily>empty()
            : Stream.of(ModelFamily.values());
    return new PurchaseModels(
        counted, families.map(family -> PurchaseFit.of(family, purchases)).toList(), needed);
  }

  /** Those that tell something. */
  List<PurchaseFit> used() {
    return fits.stream().filter(PurchaseFit::isConverged).toList();
  }

  long repeatCustomers() {
    return counted.purchases().repeatCustomers();
  }

  /** Why models are missing, where there is not enough data. */
  String tooFew() {
    return tooFew(repeatCustomers(), needed);
  }

  static String tooFew(long repeatCustomers, int needed) {
    return "not enough data: %,d customers with a repeat purchase, %,d are needed"
        .formatted(repeatCustomers, needed);
  }

  List<Measure> measures() {
    return Stream.of(ModelFamily.values()).flatMap(this::measures).toList();
  }

  private Stream<Measure> measures(ModelFamily family) {
    String model = family.text();
    Purchases purchases = counted.purchases();
    var told = new ArrayList<Measure>();
    told.add(Measure.of(model, ValueModel.CUSTOMERS, purchases.customers()));
    told.add(Measure.of(model, ValueModel.REPEAT_CUSTOMERS, purchases.repeatCustomers()));
    told.add(daysPerStep(model));
    if (fits.isEmpty()) {
      told.add(Measure.verdict(model, false, tooFew()));
    }
    return Stream.concat(
        told.stream(),
        fits.stream().filter(fit -> fit.family() == family).flatMap(PurchaseModels::measures));
  }

  private static Stream<Measure> measures(PurchaseFit fit) {
    String model = fit.family().text();
    String note = fit.isConverged() ? "used" : "not used: the likelihood has no clear maximum";
    return Stream.concat(
        Measure.ofFit(model, fit.model().parameters(), fit.logLikelihood(), fit.isConverged()),
        Stream.of(Measure.verdict(model, fit.isConverged(), note)));
  }

  private Measure daysPerStep(String model) {
    int days = counted.daysPerStep();
    String note =
        days == 1 ? null : "histories are too many for single days: times are rounded for the fit";
    return new Measure(model, ValueModel.DAYS_PER_STEP, (double) days, note);
  }
}
