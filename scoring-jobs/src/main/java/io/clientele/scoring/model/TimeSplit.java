package io.clientele.scoring.model;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Past moments that examples are taken at. Whatever happened after a training moment was over, its
 * horizon included, before the first test moment; and the horizon of the last moment ends with the
 * day itself. So a test tells how the model would have done had it been in use then.
 *
 * @param train moments to learn and choose from
 * @param test later moments to measure on
 * @param latest the latest moments, which the model in use learns from
 */
public record TimeSplit(List<LocalDate> train, List<LocalDate> test, List<LocalDate> latest) {
  private static final int STEP_DAYS = 30;

  public static TimeSplit of(LocalDate asOf, ScoreSettings settings) {
    int horizon = settings.horizonDays();
    var test = every(asOf.minusDays(horizon), settings.testMonths());
    var train = every(test.get(test.size() - 1).minusDays(horizon), settings.trainingMonths());
    return new TimeSplit(train, test, every(test.get(0), settings.trainingMonths()));
  }

  /** Every moment once, the earliest first. */
  public List<LocalDate> all() {
    return List.copyOf(
        new TreeSet<>(Stream.of(train, test, latest).flatMap(List::stream).toList()));
  }

  private static List<LocalDate> every(LocalDate last, int months) {
    return IntStream.range(0, months)
        .mapToObj(month -> last.minusDays((long) month * STEP_DAYS))
        .toList();
  }
}
