package io.clientele.segmentation.rfm;

import io.clientele.contracts.config.Settings;
import io.clientele.contracts.mart.CustomerRfm;
import java.util.List;

/**
 * Which ways of scoring stand side by side, and what each goes by.
 *
 * @param names of {@link CustomerRfm#METHODS}, in their order; quantile always among them
 * @param bins parts of equal size that quantiles split the customers into, 2 to 10
 * @param thresholds the fixed cut points
 * @param kmeans how clusters are found
 */
public record RfmMethods(List<String> names, int bins, CutPoints thresholds, KMeansRules kmeans) {
  /** All three, with five quantiles. */
  public static final RfmMethods STANDARD =
      new RfmMethods(
          CustomerRfm.METHODS, RfmRules.SCORES, Thresholds.STANDARD, KMeansRules.STANDARD);

  private static final int LEAST_BINS = 2;

  public RfmMethods {
    names = CustomerRfm.METHODS.stream().filter(List.copyOf(names)::contains).toList();
  }

  /** The keys methods, bins, threshold and kmeans of the section {@code rfm}. */
  static RfmMethods from(Settings rfm) {
    int bins = rfm.integer("bins", STANDARD.bins);
    if (bins < LEAST_BINS || bins > CustomerRfm.MOST_SCORES) {
      rfm.problem(
          "bins", "%d is not from %d to %d".formatted(bins, LEAST_BINS, CustomerRfm.MOST_SCORES));
    }
    return new RfmMethods(
        names(rfm),
        bins,
        Thresholds.from(rfm.section("threshold")),
        KMeansRules.from(rfm.section("kmeans")));
  }

  /** Quantiles alone. */
  public RfmMethods onlyQuantile() {
    return new RfmMethods(List.of(CustomerRfm.QUANTILE), bins, thresholds, kmeans);
  }

  boolean has(String name) {
    return names.contains(name);
  }

  private static List<String> names(Settings rfm) {
    if (!rfm.has("methods")) {
      return CustomerRfm.METHODS;
    }
    List<String> names = rfm.texts("methods");
    boolean known = CustomerRfm.METHODS.containsAll(names);
    if (!known || !names.contains(CustomerRfm.QUANTILE)) {
      rfm.problem(
          "methods",
          "%s should name quantile, which audiences and reports take, and may name %s"
              .formatted(names, CustomerRfm.METHODS.subList(1, CustomerRfm.METHODS.size())));
    }
    return names;
  }
}
