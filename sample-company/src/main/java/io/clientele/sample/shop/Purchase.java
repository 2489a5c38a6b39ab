package io.clientele.sample.shop;

import io.clientele.sample.chance.Moments;
import io.clientele.sample.people.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order, or the return of some lines of one.
 *
 * @param number #10001, or R10001 for the return of lines of that order
 * @param isGuest bought with an e-mail address but without the customer's account
 */
public record Purchase(
    String number, Person buyer, Instant at, SoldVia via, boolean isGuest, List<Line> lines) {

  Purchase numbered(String name) {
    return new Purchase(name, buyer, at, via, isGuest, lines);
  }

  public boolean isReturn() {
    return number.startsWith("R");
  }

  public LocalDate day() {
    return Moments.dayOf(at);
  }

  public BigDecimal total() {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
