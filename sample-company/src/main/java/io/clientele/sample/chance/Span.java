package io.clientele.sample.chance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both included. */
public record Span(LocalDate first, LocalDate last) {

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  public LocalDate any(Dice dice) {
    return first.plusDays(dice.below(days()));
  }
}
