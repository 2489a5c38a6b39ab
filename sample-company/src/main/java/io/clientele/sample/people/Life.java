package io.clientele.sample.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When a customer buys, and how long they care.
 *
 * @param purchaseDays ascending, never empty
 * @param stops the day the customer loses interest for good; {@link LocalDate#MAX} for never
 */
public record Life(Person person, List<LocalDate> purchaseDays, LocalDate stops) {
  private static final int DAYS_OF_FADING = 120;
  private static final double AFTER_THE_END = 0.04;

  /**
   * Interest on a day, from 0 to 1: what the customer looks at, opens and clicks. It starts to fall
   * four months before the customer stops buying, so that the fall tells of the stop.
   */
  public double interest(LocalDate day) {
    long left = ChronoUnit.DAYS.between(day, stops);
    double level = Math.min(1, Math.max(0, (double) left / DAYS_OF_FADING));
    return day.isBefore(person.joined())
        ? 0
        : person.habit().interest() * Math.max(AFTER_THE_END, level * level);
  }
}
