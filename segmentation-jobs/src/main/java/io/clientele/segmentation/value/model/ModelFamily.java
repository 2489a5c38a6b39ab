package io.clientele.segmentation.value.model;

import io.clientele.contracts.mart.CustomerValue;
import java.util.List;

/** The kinds of purchase models. Each has four parameters above zero. */
public enum ModelFamily {
  BG_NBD(CustomerValue.BG_NBD) {
    @Override
    PurchaseModel of(double[] parameters, double unit) {
      return new BgNbd(parameters[0], parameters[1] * unit, parameters[2], parameters[3]);
    }
  },
  PARETO_NBD(CustomerValue.PARETO_NBD) {
    @Override
    PurchaseModel of(double[] parameters, double unit) {
      return new ParetoNbd(
          parameters[0], parameters[1] * unit, parameters[2], parameters[3] * unit);
    }
  };

  private final String text;

  ModelFamily(String text) {
    this.text = text;
  }

  /** As tables write it. */
  public String text() {
    return text;
  }

  /**
   * @param unit what the parameters that are times are counted in
   */
  abstract PurchaseModel of(double[] parameters, double unit);

  /** Where the search begins, with the mean age of customers as the unit of time. */
  List<double[]> starts() {
    return List.of(
        new double[] {1, 1, 1, 1},
        new double[] {0.3, 0.3, 0.8, 2.5},
        new double[] {1, 0.1, 0.3, 1},
        new double[] {3, 0.5, 0.2, 3});
  }
}
