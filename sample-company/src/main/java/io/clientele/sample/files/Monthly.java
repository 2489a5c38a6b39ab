package io.clientele.sample.files;

import io.clientele.sample.chance.Moments;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Splits what happened into the months in which it happened, in the company's time zone. */
final class Monthly {
  private Monthly() {}

  static <T> SortedMap<YearMonth, List<T>> split(List<T> all, Function<T, Instant> at) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                one -> YearMonth.from(Moments.dayOf(at.apply(one))),
                TreeMap::new,
                Collectors.toList()));
  }
}
