package io.clientele.segmentation.value.model;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Customers who behave exactly as a model says, in days; the same seed gives the same ones. */
public final class Simulated {
  private static final int LONGEST_AGE = 700;

  private final Random chance;

  public Simulated(long seed) {
    this.chance = new Random(seed);
  }

  public Stream<PurchaseGroup> customers(BgNbd model) {
    return Stream.generate(
        () -> {
          double rate = gamma(model.r()) / model.alpha();
          double one = gamma(model.a());
          double stop = one / (one + gamma(model.b()));
          return customer(rate, () -> chance.nextDouble() < stop, Double.POSITIVE_INFINITY);
        });
  }

  public Stream<PurchaseGroup> customers(ParetoNbd model) {
    return Stream.generate(
        () -> {
          double rate = gamma(model.r()) / model.alpha();
          double end = exponential() / (gamma(model.s()) / model.beta());
          return customer(rate, () -> false, end);
        });
  }

  public Stream<SpendGroup> spending(GammaGamma model) {
    return Stream.generate(
        () -> {
          int repeats = 1 + chance.nextInt(8);
          double scale = gamma(model.q()) / model.v();
          double amount = gamma(model.p() * repeats) / scale;
          return SpendGroup.customer(repeats, amount / repeats);
        });
  }

  private PurchaseGroup customer(double rate, Supplier<Boolean> stops, double end) {
    double age = 1 + chance.nextInt(LONGEST_AGE);
    double last = 0;
    int repeats = 0;
    double next = exponential() / rate;
    while (next <= Math.min(age, end)) {
      last = next;
      repeats++;
      next = stops.get() ? Double.POSITIVE_INFINITY : next + exponential() / rate;
    }
    return new PurchaseGroup(repeats, last, age, 1);
  }

  private double exponential() {
    return -Math.log(1 - chance.nextDouble());
  }

  /** G. Marsaglia, W. W. Tsang: A Simple Method for Generating Gamma Variables, 2000. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(chance.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    while (true) {
      double normal = chance.nextGaussian();
      double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
      if (v > 0 && exponential() > d * (v - 1 - Math.log(v)) - normal * normal / 2) {
        return d * v;
      }
    }
  }
}
