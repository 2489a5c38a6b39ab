package io.clientele.segmentation.member;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time without a break in a segment.
 *
 * @param from first evaluated day in it
 * @param to first evaluated day out of it; empty while in it
 */
public record Stay(LocalDate from, Optional<LocalDate> to) {
  /** True where the customer was in the segment on the day. */
  public boolean holds(LocalDate day) {
    return !from.isAfter(day) && to.map(day::isBefore).orElse(true);
  }
}
