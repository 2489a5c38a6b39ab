package io.clientele.segmentation.value.model;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The purchase histories of all customers, equal ones together and in one order, so that neither
 * the order nor the grouping of what is given has any influence.
 *
 * <p>The likelihood of a history is a factor of (repeats) times the sum of a factor of (repeats,
 * age) and a factor of (repeats, recency); see {@link PurchaseModel}. There are far fewer of those
 * pairs than histories, so factors are computed once for each pair, and a history costs one
 * exponential and one logarithm.
 */
public final class Purchases {
  private static final Comparator<PurchaseGroup> ORDER =
      comparingInt(PurchaseGroup::repeats)
          .thenComparingDouble(PurchaseGroup::age)
          .thenComparingDouble(PurchaseGroup::recency);

  private final List<PurchaseGroup> groups;
  private final Pairs ages = new Pairs();
  private final Pairs recencies = new Pairs();
  private final Pairs counts = new Pairs();
  private final int[] ageOf;
  private final int[] recencyOf;
  private final int[] countOf;
  private final double[] customersOf;

  private Purchases(List<PurchaseGroup> groups) {
    this.groups = groups;
    this.ageOf = groups.stream().mapToInt(g -> ages.place(g.repeats(), g.age())).toArray();
    this.recencyOf =
        groups.stream().mapToInt(g -> recencies.place(g.repeats(), g.recency())).toArray();
    this.countOf = groups.stream().mapToInt(g -> counts.place(g.repeats(), 0)).toArray();
    this.customersOf = groups.stream().mapToDouble(PurchaseGroup::customers).toArray();
  }

  public static Purchases of(Collection<PurchaseGroup> groups) {
    List<PurchaseGroup> merged = new ArrayList<>();
    groups.stream()
        .sorted(ORDER)
        .filter(group -> group.customers() > 0)
        .forEach(group -> merge(group, merged));
    return new Purchases(List.copyOf(merged));
  }

  private static void merge(PurchaseGroup group, List<PurchaseGroup> into) {
    int last = into.size() - 1;
    if (last >= 0 && ORDER.compare(into.get(last), group) == 0) {
      into.set(last, group.with(group.customers() + into.get(last).customers()));
    } else {
      into.add(group);
    }
  }

  /** Different histories. */
  public int size() {
    return groups.size();
  }

  public long customers() {
    return groups.stream().mapToLong(PurchaseGroup::customers).sum();
  }

  /** Purchases of all customers after their first. */
  public long repeats() {
    return groups.stream().mapToLong(group -> group.customers() * group.repeats()).sum();
  }

  /** Customers who bought again after their first purchase. */
  public long repeatCustomers() {
    return groups.stream()
        .filter(group -> group.repeats() > 0)
        .mapToLong(PurchaseGroup::customers)
        .sum();
  }

  /** The natural logarithm of the likelihood of all histories. */
  public double logLikelihood(PurchaseModel model) {
    double[] count = counts.all((repeats, none) -> model.logOfCount(repeats));
    double[] stayed = ages.all(model::logStayed);
    double[] left = recencies.all(model::logLeft);
    return OrderedSum.of(
        groups.size(),
        i -> customersOf[i] * (count[countOf[i]] + logOfSum(stayed[ageOf[i]], left[recencyOf[i]])));
  }

  /** Purchases that all customers together are expected to make within the horizon. */
  public double expectedPurchases(PurchaseModel model, double horizon) {
    double[] ifAlive = ages.all((repeats, age) -> model.purchasesIfAlive(repeats, age, horizon));
    return OrderedSum.of(
        groups.size(),
        i -> {
          PurchaseGroup group = groups.get(i);
          double alive = model.alive(group.repeats(), group.recency(), group.age());
          return group.customers() * alive * ifAlive[ageOf[i]];
        });
  }

  double meanAge() {
    return OrderedSum.of(groups.size(), i -> groups.get(i).customers() * groups.get(i).age())
        / customers();
  }

  Purchases inUnitsOf(double unit) {
    return new Purchases(groups.stream().map(group -> group.inUnitsOf(unit)).toList());
  }

  Purchases roundedTo(double step) {
    return of(groups.stream().map(group -> group.roundedTo(step)).toList());
  }

  private static double logOfSum(double logOfOne, double logOfOther) {
    double larger = Math.max(logOfOne, logOfOther);
    return larger + Math.log(1 + Math.exp(-Math.abs(logOfOne - logOfOther)));
  }
}
