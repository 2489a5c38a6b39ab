package io.clientele.segmentation.value.model;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What customers spent on a repeat, of all who have one. */
public final class Spending {
  private final List<SpendGroup> groups;
  private final Pairs counts = new Pairs();
  private final int[] countOf;

  private Spending(List<SpendGroup> groups) {
    this.groups = groups;
    this.countOf = groups.stream().mapToInt(g -> counts.place(g.repeats(), 0)).toArray();
  }

  public static Spending of(List<SpendGroup> groups) {
    Comparator<SpendGroup> order =
        comparingInt(SpendGroup::repeats)
            .thenComparing(comparingDouble(SpendGroup::amount))
            .thenComparing(comparingDouble(SpendGroup::sumOfLogs));
    return new Spending(groups.stream().sorted(order).toList());
  }

  public long customers() {
    return groups.stream().mapToLong(SpendGroup::customers).sum();
  }

  /** The natural logarithm of the likelihood of all mean amounts; (1a) of the note. */
  public double logLikelihood(GammaGamma model) {
    double[] count = counts.all((repeats, none) -> model.logOfCount(repeats));
    return OrderedSum.of(
        groups.size(),
        i -> {
          SpendGroup group = groups.get(i);
          double shape = model.p() * group.repeats();
          return (shape - 1) * group.sumOfLogs()
              + group.customers()
                  * (count[countOf[i]]
                      - (shape + model.q()) * Math.log(model.v() + group.amount()));
        });
  }

  /**
   * Pearson's correlation of the number of repeats and their mean amount; the model assumes none.
   *
   * @return not a number where customers do not differ in both
   */
  public double correlation() {
    double repeats = mean(SpendGroup::repeats);
    double amount = meanAmount();
    double both = mean(group -> (group.repeats() - repeats) * (group.mean() - amount));
    double spreadOfRepeats = mean(group -> Math.pow(group.repeats() - repeats, 2));
    double spreadOfAmounts = mean(group -> Math.pow(group.mean() - amount, 2));
    return both / Math.sqrt(spreadOfRepeats * spreadOfAmounts);
  }

  /** Mean over customers of the amount of a repeat. */
  double meanAmount() {
    return mean(SpendGroup::mean);
  }

  private double mean(ToDoubleFunction<SpendGroup> figure) {
    double sum =
        OrderedSum.of(
            groups.size(), i -> groups.get(i).customers() * figure.applyAsDouble(groups.get(i)));
    return sum / customers();
  }
}
