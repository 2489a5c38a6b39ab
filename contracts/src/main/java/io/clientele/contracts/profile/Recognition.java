package io.clientele.contracts.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which object a file holds, told by its header. */
public sealed interface Recognition {
  /** The header has every column of this object. */
  record Fits(ObjectProfile object) implements Recognition {}

  /**
   * No object fits.
   *
   * @param nearest the object with the fewest columns missing; empty where none was tried
   * @param missing readable names of the columns it lacks
   */
  record FitsNone(Optional<ObjectProfile> nearest, List<String> missing) implements Recognition {}

  /** The object with the longest header that the columns hold in full. */
  static Recognition of(Collection<ObjectProfile> candidates, Collection<String> columns) {
    return candidates.stream()
        .filter(object -> missing(object, columns).isEmpty())
        .max(Comparator.comparingInt(object -> object.header().size()))
        .<Recognition>map(Fits::new)
        .orElseGet(() -> nearest(candidates, columns));
  }

  private static Recognition nearest(
      Collection<ObjectProfile> candidates, Collection<String> columns) {
    var nearest =
        candidates.stream().min(Comparator.comparingDouble(o -> shareMissing(o, columns)));
    return new FitsNone(
        nearest,
        nearest.map(object -> readable(object, missing(object, columns))).orElse(List.of()));
  }

  private static double shareMissing(ObjectProfile object, Collection<String> columns) {
    return (double) missing(object, columns).size() / object.header().size();
  }

  private static List<String> missing(ObjectProfile object, Collection<String> columns) {
    Set<String> present = columns.stream().map(object::column).collect(Collectors.toSet());
    return object.header().stream().filter(column -> !present.contains(column)).toList();
  }

  private static List<String> readable(ObjectProfile object, List<String> columns) {
    return columns.stream().map(column -> object.columns().getOrDefault(column, column)).toList();
  }
}
