package io.clientele.scoring.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Examples of a made-up world whose law is known. */
final class MadeUp {
  static final FeatureColumns COLUMNS =
      new FeatureColumns(List.of("days", "noise", "constant"), List.of("source"));

  private MadeUp() {}

  /** The outcome is likelier with more days and from the fair. */
  static List<Example> examples(LocalDate cutoff, int count, long seed) {
    var random = new Random(seed);
    return IntStream.range(0, count).mapToObj(i -> example(cutoff, "id" + i, random)).toList();
  }

  /** The outcome has nothing to do with anything. */
  static List<Example> coinTosses(LocalDate cutoff, int count, long seed) {
    var random = new Random(seed);
    return examples(cutoff, count, seed).stream()
        .map(e -> new Example(e.cutoff(), e.id(), e.features(), random.nextInt(2)))
        .toList();
  }

  static Features features(double days, double noise, String source) {
    return new Features(COLUMNS, new double[] {days, noise, 7}, List.of(source));
  }

  private static Example example(LocalDate cutoff, String id, Random random) {
    double days = random.nextInt(100);
    String source = random.nextBoolean() ? "fair" : "web";
    double logOdds = days / 20 - 3 + (source.equals("fair") ? 1 : 0);
    int outcome = random.nextDouble() < Logistic.probability(logOdds) ? 1 : 0;
    return new Example(cutoff, id, features(days, random.nextGaussian(), source), outcome);
  }

  /** Ranks by days; the estimator always says one half. */
  record ByDays(ToDoubleFunction<Features> order) implements PlainRule, Estimator {
    static final ByDays UP = new ByDays(features -> features.number("days"));
    static final ByDays BLIND = new ByDays(features -> 0);

    @Override
    public ToDoubleFunction<Features> ranking(List<Example> past) {
      return order;
    }

    @Override
    public Estimator estimator(List<Example> past) {
      return this;
    }

    @Override
    public double probability(Features features) {
      return 0.5;
    }

    @Override
    public double[] contributions(Features features) {
      return new double[features.columns().all().size()];
    }

    @Override
    public Basis basis(Features features) {
      return Basis.RULE;
    }
  }
}
