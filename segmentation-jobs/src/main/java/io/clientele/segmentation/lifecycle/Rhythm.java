package io.clientele.segmentation.lifecycle;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * The days expected between purchases.
 *
 * @param priorGaps how many gaps of the typical length are added to a customer's own
 * @param typical length of a typical gap in days
 */
record Rhythm(double priorGaps, double typical) {
  /**
   * @param days that the gaps take together
   * @param gaps how many
   */
  Column of(Column days, Column gaps) {
    return days.plus(lit(priorGaps * typical)).divide(gaps.plus(lit(priorGaps)));
  }
}
