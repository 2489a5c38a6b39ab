package io.clientele.segmentation.rfm;

import io.clientele.contracts.mart.SegmentMigration;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Which earlier day a day is compared with. */
enum Span {
  PREVIOUS(SegmentMigration.PREVIOUS) {
    @Override
    LocalDate latest(LocalDate day) {
      return day.minusDays(1);
    }
  },
  MONTH(SegmentMigration.MONTH) {
    @Override
    LocalDate latest(LocalDate day) {
      return day.minusMonths(1);
    }
  };

  private final String text;

  Span(String text) {
    this.text = text;
  }

  /** As tables name it. */
  String text() {
    return text;
  }

  /** The latest day that is early enough. */
  abstract LocalDate latest(LocalDate day);

  /** The latest of the stored days that is early enough. */
  Optional<LocalDate> since(LocalDate day, NavigableSet<LocalDate> stored) {
    return Optional.ofNullable(stored.floor(latest(day)));
  }

  /**
   * The stored days whose comparison a change of one day concerns: that day itself, and those that
   * look back at it. Writing these again after every run makes a table of comparisons depend on the
   * stored days alone, whatever the order they came in.
   */
  static Stream<LocalDate> concerned(LocalDate changed, NavigableSet<LocalDate> stored) {
    var later = stored.tailSet(changed, false).stream();
    return Stream.concat(
        Stream.of(changed),
        later.filter(
            day -> Stream.of(values()).anyMatch(span -> span.looksBack(day, changed, stored))));
  }

  private boolean looksBack(LocalDate day, LocalDate changed, NavigableSet<LocalDate> stored) {
    boolean isEarlyEnough = !changed.isAfter(latest(day));
    return isEarlyEnough && stored.subSet(changed, false, latest(day), true).isEmpty();
  }
}
