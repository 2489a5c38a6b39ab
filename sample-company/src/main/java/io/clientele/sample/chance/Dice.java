package io.clientele.sample.chance;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Seeded randomness. Dice for one purpose are independent of the dice for every other, so what one
 * part of the company draws never shifts what another part draws. {@link StrictMath} keeps the
 * draws equal on every machine.
 */
public final class Dice {
  private final long seed;
  private final Random random;

  private Dice(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  public static Dice of(long seed) {
    return new Dice(mixed(seed));
  }

  /** Fresh dice that depend on the seed, the purpose and the index only. */
  public Dice toward(String purpose, long index) {
    return new Dice(mixed(mixed(seed + purpose.hashCode()) + index));
  }

  public Dice toward(String purpose) {
    return toward(purpose, 0);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number from 0 up to, not including, the bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from the lowest to the highest, both included. */
  public int between(int lowest, int highest) {
    return lowest + random.nextInt(highest - lowest + 1);
  }

  public double uniform(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  /** Around 1, never negative; the spread is the standard deviation of its logarithm. */
  public double factor(double spread) {
    return StrictMath.exp(random.nextGaussian() * spread);
  }

  public int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  public <T> T pick(List<T> choices, ToDoubleFunction<T> weight) {
    double rest = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
    for (T choice : choices) {
      rest -= weight.applyAsDouble(choice);
      if (rest < 0) {
        return choice;
      }
    }
    return choices.get(choices.size() - 1);
  }

  /** Lower-case hexadecimal digits, as many as asked for. */
  public String hex(int digits) {
    StringBuilder text = new StringBuilder(digits);
    while (text.length() < digits) {
      text.append(Character.forDigit(random.nextInt(16), 16));
    }
    return text.toString();
  }

  /** The raw generator, for libraries that take one. */
  public Random random() {
    return random;
  }

  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
