package io.clientele.segmentation.rfm;

import io.clientele.contracts.mart.CustomerRfm;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One way to score customers, with everything that it learned from the customers of the day. */
sealed interface Scoring permits CutPoints, Clusters {
  String R = CustomerRfm.R;
  String F = CustomerRfm.F;
  String M = CustomerRfm.M;
  String SEGMENT = CustomerRfm.SEGMENT;

  /**
   * Adds a column to rows of {@link Measures}: a struct that has r, f, m and segment.
   *
   * @param as the name of the column
   */
  Dataset<Row> scored(Dataset<Row> measured, String as, RfmRules rules);

  /** What a customer is put together with: a name that tells its group from the others. */
  String group(Point customer, RfmRules rules);

  /** Where the method cuts, or the middles of its groups: days, orders and cents in turn. */
  List<List<Long>> points();
}
