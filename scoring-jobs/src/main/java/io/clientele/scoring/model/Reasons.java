package io.clientele.scoring.model;

import io.clientele.contracts.score.Reason;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The themes that moved a score most. A reason carries the theme's strongest feature and its value,
 * and the contribution of the whole theme in log-odds.
 */
public final class Reasons implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int AT_MOST = 3;
  private static final double NEGLIGIBLE = 0.02;

  private final List<String> names;
  private final List<Theme> themes;
  private final int[][] members;

  /**
   * @param columns what contributions are given for
   * @param themes every column belongs to at most one
   */
  public Reasons(FeatureColumns columns, List<Theme> themes) {
    this.names = columns.all();
    this.themes = List.copyOf(themes);
    this.members =
        themes.stream()
            .map(theme -> theme.members().stream().mapToInt(names::indexOf).toArray())
            .toArray(int[][]::new);
  }

  /**
   * Up to three reasons, the strongest first; themes that hardly moved the score are left out.
   *
   * @param contributions one for each of {@link FeatureColumns#all()}
   */
  public List<Reason> of(Features features, double[] contributions) {
    return IntStream.range(0, members.length)
        .mapToObj(theme -> reason(theme, features, contributions))
        .filter(reason -> Math.abs(reason.contribution()) >= NEGLIGIBLE)
        .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.contribution())))
        .limit(AT_MOST)
        .toList();
  }

  private Reason reason(int theme, Features features, double[] contributions) {
    int strongest = members[theme][0];
    double sum = 0;
    for (int member : members[theme]) {
      sum += contributions[member];
      if (Math.abs(contributions[member]) > Math.abs(contributions[strongest])) {
        strongest = member;
      }
    }
    String name = names.get(strongest);
    return new Reason(name, features.text(name), sum, themes.get(theme).wording().of(features));
  }
}
