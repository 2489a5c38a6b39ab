package io.clientele.campaigns.audience;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;

/**
 * The part of an audience that is not contacted, so that the effect of contact can be measured. Who
 * is in it follows from audience, customer and seed alone: it stays the same from run to run,
 * whoever else joins the audience.
 *
 * @param share part of the people who could be contacted, 0 to below 1
 * @param seed another seed draws another group
 */
public record Holdout(double share, int seed) {
  private static final int PARTS = 1_000_000;

  /** True where the customer is held out. */
  Column includes(String audience, Column customerId) {
    Column drawn = xxhash64(concat_ws("\n", lit(audience), lit(seed), customerId));
    return pmod(drawn, lit((long) PARTS)).lt(lit(Math.round(share * PARTS)));
  }
}
