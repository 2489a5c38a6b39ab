package io.clientele.segmentation.value;

import io.clientele.segmentation.value.model.Cdnow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The customers of CDNOW as rows of {@code mart.customer_facts}. */
final class CdnowFacts {
  private CdnowFacts() {}

  static List<BuyerRow> of(Cdnow sample, LocalDate asOf) {
    var rows = new ArrayList<BuyerRow>();
    for (TreeMap<LocalDate, Double> days : sample.until(asOf).customers()) {
      var first = money(days.firstEntry().getValue());
      var all = money(days.values().stream().mapToDouble(amount -> amount).sum());
      rows.add(
          new BuyerRow("c" + rows.size(), asOf)
              .bought(days.firstKey(), days.lastKey(), days.size())
              .spent(first, all.subtract(first)));
    }
    return rows;
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
  }
}
