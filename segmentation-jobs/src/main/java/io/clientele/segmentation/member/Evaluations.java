package io.clientele.segmentation.member;

import io.clientele.contracts.mart.SegmentDay;
import io.clientele.lake.Lake;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Which segments were evaluated on which days: {@code mart.segment_day}, held whole. */
final class Evaluations {
  private static final NavigableMap<LocalDate, Evaluation> NONE = new TreeMap<>();

  private final Map<String, NavigableMap<LocalDate, Evaluation>> bySegment = new TreeMap<>();

  Evaluations(Collection<Evaluation> all) {
    all.forEach(
        each ->
            bySegment
                .computeIfAbsent(each.segment(), name -> new TreeMap<>())
                .put(each.day(), each));
  }

  static Evaluations in(Lake lake) {
    return new Evaluations(lake.hold(SegmentDay.TABLE).stream().map(Evaluation::of).toList());
  }

  /** Where a day stands among the evaluated days of a segment. */
  Place place(String segment, LocalDate day) {
    return Place.of(day, of(segment).navigableKeySet());
  }

  Optional<Evaluation> on(String segment, LocalDate day) {
    return Optional.ofNullable(of(segment).get(day));
  }

  /** The evaluation that tells who is in the segment on a day: of the day, or the last before. */
  Optional<Evaluation> tellingOf(String segment, LocalDate day) {
    return Optional.ofNullable(of(segment).floorEntry(day)).map(Map.Entry::getValue);
  }

  /** The evaluation of the latest day. */
  Optional<Evaluation> latest(String segment) {
    return of(segment).isEmpty()
        ? Optional.empty()
        : Optional.of(of(segment).lastEntry().getValue());
  }

  /**
   * Segments that have gone from the file and whose last customers leave them on this day: the
   * first day after their last one that is run.
   */
  List<String> endingOn(LocalDate day, Collection<String> inFile) {
    return bySegment.keySet().stream()
        .filter(segment -> !inFile.contains(segment))
        .filter(segment -> of(segment).lastKey().isBefore(day))
        .filter(segment -> latest(segment).flatMap(Evaluation::rule).isPresent())
        .toList();
  }

  private NavigableMap<LocalDate, Evaluation> of(String segment) {
    return bySegment.getOrDefault(segment, NONE);
  }
}
