package io.clientele.segmentation.member;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * Where a day stands among the days on which a segment was evaluated.
 *
 * @param before the evaluated day before it
 * @param after the evaluated day after it
 */
record Place(Optional<LocalDate> before, Optional<LocalDate> after) {
  static Place of(LocalDate day, NavigableSet<LocalDate> evaluated) {
    return new Place(
        Optional.ofNullable(evaluated.lower(day)), Optional.ofNullable(evaluated.higher(day)));
  }
}
