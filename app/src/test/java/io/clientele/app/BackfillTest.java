package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.app.Backfill.Every;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackfillTest {
  @Test
  void everyMonthCountsByItsLastDayAndTheLastOneByTheEnd() {
    assertThat(days("2024-01-15", "2024-03-09", Every.MONTH))
        .containsExactly("2024-01-31", "2024-02-29", "2024-03-09");
  }

  @Test
  void aSpanThatEndsWithAPeriodHasNoDayTwice() {
    assertThat(days("2024-01-01", "2024-02-29", Every.MONTH))
        .containsExactly("2024-01-31", "2024-02-29");
  }

  @Test
  void weeksEndOnSunday() {
    assertThat(days("2024-03-01", "2024-03-12", Every.WEEK))
        .containsExactly("2024-03-03", "2024-03-10", "2024-03-12");
  }

  @Test
  void everyDayIsEachDayOnce() {
    assertThat(days("2024-02-28", "2024-03-01", Every.DAY))
        .containsExactly("2024-02-28", "2024-02-29", "2024-03-01");
    assertThat(days("2024-03-01", "2024-03-01", Every.DAY)).containsExactly("2024-03-01");
  }

  @Test
  void anEndBeforeTheBeginningIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> days("2024-03-02", "2024-03-01", Every.DAY))
        .withMessage("--to 2024-03-01 is before --from 2024-03-02");
  }

  private static List<String> days(String from, String to, Every every) {
    return new Backfill(LocalDate.parse(from), LocalDate.parse(to), every)
        .days().stream().map(LocalDate::toString).toList();
  }
}
