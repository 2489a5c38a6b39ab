package io.clientele.lake;

import java.util.Optional;

/**
 * Where the rows of an object are in a system that is asked for them.
 *
 * @param place a table or view, or a topic
 * @param since column that is raised with every change of a row; absent where the whole table is
 *     fetched
 * @param lookback how far behind the last value of that column rows are looked for again; absent
 *     where the user leaves it to us
 */
public record Origin(String place, Optional<String> since, Optional<String> lookback) {
  /** A whole table, or a topic. */
  public static Origin whole(String place) {
    return new Origin(place, Optional.empty(), Optional.empty());
  }
}
