package io.clientele.sample;

import io.clientele.contracts.ClienteleException;
import io.clientele.sample.chance.Span;
import java.time.LocalDate;

/**
 * How large the company is and when its history ends. Equal settings give equal files, byte by
 * byte.
 *
 * @param customers customers of the shop, at least 20; everything else grows with them
 * @param seed of all randomness
 * @param lastDay the last day on which anything happens; the history is the two years up to it
 */
public record SampleSettings(int customers, long seed, LocalDate lastDay) {
  private static final int FEWEST = 20;

  public SampleSettings {
    if (customers < FEWEST) {
      throw new ClienteleException(
          "Cannot make up a company of " + customers + " customers: it takes " + FEWEST + ".",
          "Ask for at least " + FEWEST + " customers.");
    }
  }

  /** 3,000 customers, seed 42. */
  public static SampleSettings upTo(LocalDate lastDay) {
    return new SampleSettings(3_000, 42, lastDay);
  }

  Span days() {
    return new Span(lastDay.minusYears(2).plusDays(1), lastDay);
  }
}
