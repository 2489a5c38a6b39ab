package io.clientele.segmentation.value;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.clientele.segmentation.value.model.PurchaseGroup;
import io.clientele.segmentation.value.model.Purchases;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Customers counted by their history, which is all that a purchase model learns from.
 *
 * @param purchases different histories and how many customers have each, times in days
 * @param daysPerStep 1, or more where different histories were too many: times are then the middle
 *     of so many days
 */
record CountedHistories(Purchases purchases, int daysPerStep) {
  /** About 100 MB here. A million customers of two years have some 400,000. */
  static final int MOST = 600_000;

  private static final List<Integer> STEPS = List.of(1, 7, 28, 91, 364);
  private static final String CUSTOMERS = "customers";

  /**
   * @param histories as {@link PurchaseHistories} makes them
   */
  static CountedHistories of(Dataset<Row> histories) {
    return of(histories, MOST);
  }

  static CountedHistories of(Dataset<Row> histories, int most) {
    for (int step : STEPS) {
      Optional<Purchases> counted = counted(histories, step, most);
      if (counted.isPresent()) {
        return new CountedHistories(counted.get(), step);
      }
    }
    throw new IllegalStateException(
        "More than %,d different histories, in steps of %s days".formatted(most, STEPS));
  }

  /** Empty where there are more than can be held. */
  private static Optional<Purchases> counted(Dataset<Row> histories, int step, int most) {
    Iterator<Row> rows =
        histories
            .groupBy(
                col(PurchaseHistories.REPEATS),
                when(
                        col(PurchaseHistories.REPEATS).gt(0),
                        middle(col(PurchaseHistories.RECENCY), step))
                    .otherwise(0.0)
                    .as(PurchaseHistories.RECENCY),
                middle(col(PurchaseHistories.AGE), step).as(PurchaseHistories.AGE))
            .agg(count(lit(1)).as(CUSTOMERS))
            .toLocalIterator();
    var groups = new ArrayList<PurchaseGroup>();
    while (rows.hasNext() && groups.size() <= most) {
      Row row = rows.next();
      groups.add(
          new PurchaseGroup(row.getInt(0), row.getDouble(1), row.getDouble(2), row.getLong(3)));
    }
    return groups.size() <= most ? Optional.of(Purchases.of(groups)) : Optional.empty();
  }

  private static Column middle(Column days, int step) {
    return floor(days.divide(step)).multiply(step).plus((step - 1) / 2.0);
  }
}
