package io.clientele.segmentation.rfm;

import java.util.ArrayList;
import java.util.List;

/** The squares of recency and value scores, and which segments lie on them. */
final class Board {
  /** The names that marketing texts agree on, on a grid without gaps or overlaps. */
  static final List<NamedSegment> STANDARD =
      List.of(
          segment("Champions", 5, 5, 4, 5),
          segment("Loyal", 3, 4, 4, 5),
          segment("Potential Loyalist", 4, 5, 2, 3),
          segment("New Customers", 5, 5, 1, 1),
          segment("Promising", 4, 4, 1, 1),
          segment("Need Attention", 3, 3, 3, 3),
          segment("About To Sleep", 3, 3, 1, 2),
          segment("Cannot Lose Them", 1, 2, 5, 5),
          segment("At Risk", 1, 2, 3, 4),
          segment("Hibernating", 2, 2, 1, 2),
          segment("Lost", 1, 1, 1, 2));

  private Board() {}

  /**
   * Where a score of another scale stands on the board: the ends on the ends, the others between
   * them in proportion, halves up.
   *
   * @param scores how many scores the scale has, at least 2
   */
  static int place(int score, int scores) {
    int steps = scores - 1;
    return 1 + (2 * (score - 1) * (RfmRules.SCORES - 1) + steps) / (2 * steps);
  }

  /** The segments that lie on a square; one where the board is sound. */
  static List<NamedSegment> at(List<NamedSegment> segments, int r, int value) {
    return segments.stream().filter(segment -> segment.holds(r, value)).toList();
  }

  /** A sentence for every square that no segment or more than one lies on. */
  static List<String> problems(List<NamedSegment> segments) {
    var problems = new ArrayList<String>();
    for (int r = 1; r <= RfmRules.SCORES; r++) {
      for (int value = 1; value <= RfmRules.SCORES; value++) {
        var names = at(segments, r, value).stream().map(NamedSegment::name).toList();
        if (names.size() != 1) {
          problems.add(
              "recency %d with value %d %s; every pair of scores needs exactly one"
                  .formatted(r, value, names.isEmpty() ? "has no segment" : "is in " + names));
        }
      }
    }
    return problems;
  }

  private static NamedSegment segment(String name, int rFrom, int rTo, int vFrom, int vTo) {
    return new NamedSegment(name, new Scores(rFrom, rTo), new Scores(vFrom, vTo));
  }
}
