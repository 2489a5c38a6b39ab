package io.clientele.segmentation.lifecycle;

import io.clientele.contracts.config.Settings;

/**
 * When a silence counts as what, in multiples of the customer's own rhythm.
 *
 * @param coolingAfter a longer silence is cooling
 * @param lapsedAfter a longer silence is lapsed; larger than coolingAfter
 * @param priorGaps how many gaps of the typical length every customer is taken to have had before
 *     the first purchase; the more, the less single gaps count
 * @param typicalDays the typical gap while no customer has bought on two days, in days
 */
public record LifecycleRules(
    double coolingAfter, double lapsedAfter, double priorGaps, int typicalDays) {
  public static final LifecycleRules STANDARD = new LifecycleRules(1.5, 3, 2, 90);

  private static final double MOST = 100;
  private static final int TEN_YEARS = 3650;

  /** The section {@code lifecycle} of {@code segments.yml}; what it does not say is standard. */
  public static LifecycleRules from(Settings lifecycle) {
    var rules =
        new LifecycleRules(
            lifecycle.number("cooling_after", STANDARD.coolingAfter),
            lifecycle.number("lapsed_after", STANDARD.lapsedAfter),
            lifecycle.number("prior_gaps", STANDARD.priorGaps),
            lifecycle.integer("typical_days", STANDARD.typicalDays));
    lifecycle.noOthers();
    rules.report(lifecycle);
    return rules;
  }

  private void report(Settings lifecycle) {
    if (!(coolingAfter > 0)) {
      lifecycle.problem("cooling_after", coolingAfter + " should be more than 0");
    }
    if (!(lapsedAfter > coolingAfter && lapsedAfter <= MOST)) {
      lifecycle.problem(
          "lapsed_after",
          "%s should be more than cooling_after, which is %s, and at most %s"
              .formatted(lapsedAfter, coolingAfter, MOST));
    }
    if (!(priorGaps > 0 && priorGaps <= MOST)) {
      lifecycle.problem(
          "prior_gaps", "%s should be more than 0 and at most %s".formatted(priorGaps, MOST));
    }
    if (typicalDays < 1 || typicalDays > TEN_YEARS) {
      lifecycle.problem("typical_days", typicalDays + " is not from 1 to " + TEN_YEARS);
    }
  }
}
