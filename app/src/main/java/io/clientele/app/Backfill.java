package io.clientele.app;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Business days whose tables are filled in afterwards.
 *
 * @param from first day that may be among them
 * @param to last day, always among them
 * @param every how far they are apart
 */
record Backfill(LocalDate from, LocalDate to, Every every) {
  /** Each period counts by its last day, when all of it is known. */
  enum Every {
    DAY(UnaryOperator.identity()),
    WEEK(day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))),
    MONTH(day -> day.with(TemporalAdjusters.lastDayOfMonth()));

    private final UnaryOperator<LocalDate> end;

    Every(UnaryOperator<LocalDate> end) {
      this.end = end;
    }

    LocalDate endOf(LocalDate day) {
      return end.apply(day);
    }
  }

  /**
   * @throws IllegalArgumentException where the last day is before the first
   */
  Backfill {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("--to %s is before --from %s".formatted(to, from));
    }
  }

  /** The last days of the periods, the earliest first, and the last day of all. */
  List<LocalDate> days() {
    var ends = Stream.iterate(every.endOf(from), to::isAfter, end -> every.endOf(end.plusDays(1)));
    return Stream.concat(ends, Stream.of(to)).toList();
  }
}
