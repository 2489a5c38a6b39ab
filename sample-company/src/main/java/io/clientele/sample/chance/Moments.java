package io.clientele.sample.chance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Moments of a business day in the company's time zone. */
public final class Moments {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private Moments() {}

  /** A moment on the day, between the two hours. */
  public static Instant on(LocalDate day, int fromHour, int toHour, Dice dice) {
    int second = dice.between(fromHour * 3600, toHour * 3600 - 1);
    return day.atTime(LocalTime.ofSecondOfDay(second)).atZone(ZONE).toInstant();
  }

  /** While shops and phones are staffed. */
  public static Instant inOpeningHours(LocalDate day, Dice dice) {
    return on(day, 9, 18, dice);
  }

  /** While people are awake. */
  public static Instant whileAwake(LocalDate day, Dice dice) {
    return on(day, 7, 23, dice);
  }

  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
