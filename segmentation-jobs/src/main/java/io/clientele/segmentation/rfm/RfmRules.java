package io.clientele.segmentation.rfm;

import io.clientele.contracts.config.Settings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How scores become named segments. A customer stands on a square board: the recency score across,
 * the value score up, where value is the mean of the frequency and monetary scores, halves rounded
 * up. Every square belongs to exactly one segment. Scores of a finer or coarser scale are brought
 * to the board's scale first.
 *
 * @param window the part of history that frequency and monetary look at
 * @param methods the ways of scoring that stand side by side
 * @param segments names and where they lie; together they cover the board once
 */
public record RfmRules(Window window, RfmMethods methods, List<NamedSegment> segments) {
  /** Scores on the board go from 1 to this, the best. */
  public static final int SCORES = 5;

  /**
   * @throws IllegalArgumentException where a square has no segment or several
   */
  public RfmRules {
    segments = List.copyOf(segments);
    var problems = Board.problems(segments);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /** All methods and the eleven usual segments over the whole history. */
  public static RfmRules standard() {
    return new RfmRules(Window.ALL, RfmMethods.STANDARD, Board.STANDARD);
  }

  /** The same rules with quantiles alone. */
  public RfmRules onlyQuantile() {
    return new RfmRules(window, methods.onlyQuantile(), segments);
  }

  /** The section {@code rfm} of {@code segments.yml}; what it does not say is standard. */
  public static RfmRules from(Settings rfm) {
    var window = Window.of(rfm.oneOf("window", Window.names(), Window.ALL.text()));
    var methods = RfmMethods.from(rfm);
    var named = rfm.sections("segments").stream().map(NamedSegment::from).toList();
    rfm.noOthers();
    if (named.isEmpty()) {
      return new RfmRules(window, methods, Board.STANDARD);
    }
    var problems = Board.problems(named);
    problems.forEach(problem -> rfm.problem("segments", problem));
    return new RfmRules(window, methods, problems.isEmpty() ? named : Board.STANDARD);
  }

  /** The same rules with other methods. */
  public RfmRules with(RfmMethods others) {
    return new RfmRules(window, others, segments);
  }

  /** The value score of a frequency and a monetary score. */
  public static int value(int f, int m) {
    return (f + m + 1) / 2;
  }

  /** The one segment of a recency, frequency and monetary score of the board. */
  public String segment(int r, int f, int m) {
    return Board.at(segments, r, value(f, m)).get(0).name();
  }

  /** The names of the segments, each once. */
  public Set<String> names() {
    return segments.stream()
        .map(NamedSegment::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The names of all squares: recency score 1 first, within it value score 1 first. */
  List<String> squares() {
    return IntStream.range(0, SCORES * SCORES)
        .mapToObj(i -> Board.at(segments, 1 + i / SCORES, 1 + i % SCORES).get(0).name())
        .toList();
  }
}
