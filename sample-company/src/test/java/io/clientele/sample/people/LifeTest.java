package io.clientele.sample.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeTest {
  private static final LocalDate JOINED = LocalDate.parse("2025-01-01");
  private static final LocalDate STOPS = LocalDate.parse("2025-12-31");
  private static final Life LIFE =
      new Life(
          new Person(
              1, "S1", "A", "B", "a@example.com", "", new Address("", "", ""), Habit.LOYAL, JOINED),
          List.of(JOINED),
          STOPS);

  @Test
  void nobodyCaresBeforeTheyJoin() {
    assertThat(LIFE.interest(JOINED.minusDays(1))).isZero();
  }

  @Test
  void interestIsFullUntilFourMonthsBeforeTheEnd() {
    assertThat(LIFE.interest(STOPS.minusDays(120))).isEqualTo(1);
  }

  @Test
  void halfWayThroughTheFadingAQuarterIsLeft() {
    assertThat(LIFE.interest(STOPS.minusDays(60))).isEqualTo(0.25);
  }

  @Test
  void afterTheEndALittleIsLeft() {
    assertThat(LIFE.interest(STOPS.plusDays(300))).isEqualTo(0.04);
  }
}
