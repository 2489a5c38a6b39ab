package io.clientele.sample.people;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws a customer's life from their habit. */
public final class Lives {
  private static final List<Integer> PEAK_MONTHS = List.of(4, 5, 6, 9, 11, 12);

  private final Span history;
  private final Dice dice;

  public Lives(Span history, Dice dice) {
    this.history = history;
    this.dice = dice;
  }

  public Life of(Person person) {
    Dice own = dice.toward("life", person.number());
    LocalDate stops = end(person, own);
    List<LocalDate> days = new ArrayList<>(purchases(person, stops, own));
    days.removeIf(day -> !history.contains(day));
    if (days.isEmpty()) {
      days.add(later(person.joined(), history.first()));
    }
    return new Life(person, List.copyOf(days), stops);
  }

  private static LocalDate end(Person person, Dice own) {
    return switch (person.habit()) {
      case LAPSING -> person.joined().plusDays(own.between(120, 620));
      case ONE_OFF -> person.joined().plusDays(own.between(20, 120));
      case LOYAL, SEASONAL, BUSINESS ->
          own.chance(0.15) ? person.joined().plusDays(own.between(200, 900)) : LocalDate.MAX;
    };
  }

  private List<LocalDate> purchases(Person person, LocalDate stops, Dice own) {
    return switch (person.habit()) {
      case ONE_OFF -> List.of(person.joined());
      case SEASONAL -> inSeason(rhythm(person, stops, own), own);
      case LOYAL, LAPSING, BUSINESS -> rhythm(person, stops, own);
    };
  }

  private List<LocalDate> rhythm(Person person, LocalDate stops, Dice own) {
    double gap = person.habit().daysBetweenPurchases() * own.factor(0.35);
    LocalDate end = stops.isBefore(history.last()) ? stops : history.last();
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = person.joined();
        !day.isAfter(end);
        day = day.plusDays(1 + Math.round(gap * own.uniform(0.4, 1.6)))) {
      days.add(day);
    }
    return days;
  }

  private static List<LocalDate> inSeason(List<LocalDate> days, Dice own) {
    int first = own.pick(PEAK_MONTHS);
    int second = own.pick(PEAK_MONTHS);
    return days.stream()
        .filter(day -> day.getMonthValue() == first || day.getMonthValue() == second)
        .toList();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
