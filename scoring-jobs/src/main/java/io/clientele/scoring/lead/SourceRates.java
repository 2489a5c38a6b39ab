package io.clientele.scoring.lead;

import static java.util.stream.Collectors.toMap;

import io.clientele.contracts.core.Lead;
import io.clientele.scoring.model.Basis;
import io.clientele.scoring.model.Estimator;
import io.clientele.scoring.model.Example;
import io.clientele.scoring.model.Features;
import io.clientele.scoring.model.Logistic;
import java.util.List;
import java.util.Map;

/**
 * Conversion rates by lead source, each held near the overall rate as if twenty more leads had
 * converted at that rate, so that a source with few leads claims little.
 *
 * @param overall rate over all sources; near a half where nothing is known
 * @param bySource rate of each source that was seen
 * @param conversions how many leads converted
 */
record SourceRates(double overall, Map<String, Double> bySource, long conversions)
    implements Estimator {
  private static final double HELD_BY = 20;

  SourceRates {
    bySource = Map.copyOf(bySource);
  }

  static SourceRates of(List<Example> all, Map<String, List<Example>> bySource) {
    double overall = (converted(all) + 1.0) / (all.size() + 2.0);
    return new SourceRates(
        overall,
        bySource.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, source -> rate(source.getValue(), overall))),
        converted(all));
  }

  @Override
  public double probability(Features features) {
    return bySource.getOrDefault(features.category(Lead.LEAD_SOURCE), overall);
  }

  @Override
  public double[] contributions(Features features) {
    List<String> columns = features.columns().all();
    double[] contributions = new double[columns.size()];
    contributions[columns.indexOf(Lead.LEAD_SOURCE)] =
        Logistic.logOdds(probability(features)) - Logistic.logOdds(overall);
    return contributions;
  }

  @Override
  public Basis basis(Features features) {
    return conversions == 0 ? Basis.NOT_ENOUGH_DATA : Basis.RULE;
  }

  private static double rate(List<Example> examples, double overall) {
    return (converted(examples) + HELD_BY * overall) / (examples.size() + HELD_BY);
  }

  private static long converted(List<Example> examples) {
    return examples.stream().mapToLong(Example::outcome).sum();
  }
}
