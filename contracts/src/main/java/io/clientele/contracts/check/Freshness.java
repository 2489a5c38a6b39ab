package io.clientele.contracts.check;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The newest moment in a column is not long before the start of the run, whether or not the run
 * brought anything.
 *
 * @param within how long before the run it may be
 */
public record Freshness(String column, Duration within, Severity severity) implements Check {
  @Override
  public String kind() {
    return "freshness";
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Freshness at(Severity wanted) {
    return new Freshness(column, within, wanted);
  }

  /** The same check with another limit. */
  public Freshness within(Duration limit) {
    return new Freshness(column, limit, severity);
  }

  public String sentence(Instant newest, Duration age) {
    return "the newest %s is %s, %s before the run; %s are allowed"
        .formatted(column, newest.truncatedTo(ChronoUnit.SECONDS), words(age), words(within));
  }

  private static String words(Duration time) {
    return time.toHours() < 72
        ? "%,d hours".formatted(time.toHours())
        : "%,d days".formatted(time.toDays());
  }
}
