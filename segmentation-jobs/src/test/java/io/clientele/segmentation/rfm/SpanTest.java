package io.clientele.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpanTest {
  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);

  @Example
  void aMonthBackIsTheLatestStoredDayThatIsFarEnough() {
    var stored = new TreeSet<>(List.of(JANUARY, JANUARY.plusDays(30), JANUARY.plusDays(60)));
    LocalDate march = LocalDate.of(2024, 3, 1);
    assertThat(Span.MONTH.since(march, stored)).hasValue(LocalDate.of(2024, 1, 31));
    assertThat(Span.PREVIOUS.since(march, stored)).hasValue(LocalDate.of(2024, 1, 31));
    assertThat(Span.MONTH.since(LocalDate.of(2024, 1, 31), stored)).isEmpty();
  }

  @Property
  void daysInAnyOrderAreComparedWithTheSameDays(@ForAll("days") List<LocalDate> days) {
    var stored = new TreeSet<LocalDate>();
    Map<LocalDate, List<Optional<LocalDate>>> written = new HashMap<>();
    for (LocalDate day : days) {
      stored.add(day);
      Span.concerned(day, stored).forEach(each -> written.put(each, compared(each, stored)));
    }
    assertThat(written.keySet()).isEqualTo(stored);
    assertThat(written).allSatisfy((day, to) -> assertThat(to).isEqualTo(compared(day, stored)));
  }

  @Property
  void whoseEarlierDayIsWrittenAgainIsWrittenAgain(@ForAll("days") List<LocalDate> days) {
    var stored = new TreeSet<>(days);
    LocalDate changed = days.get(0);
    var looking =
        stored.stream()
            .filter(day -> compared(day, stored).contains(Optional.of(changed)))
            .toList();
    assertThat(Span.concerned(changed, stored)).containsAll(looking).contains(changed);
  }

  @Provide
  Arbitrary<List<LocalDate>> days() {
    return Arbitraries.integers()
        .between(0, 130)
        .map(JANUARY::plusDays)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static List<Optional<LocalDate>> compared(LocalDate day, NavigableSet<LocalDate> stored) {
    return Stream.of(Span.values()).map(span -> span.since(day, stored)).toList();
  }
}
