package io.clientele.scoring.lead;

import static java.util.stream.Collectors.groupingBy;

import io.clientele.contracts.core.Lead;
import io.clientele.scoring.model.Estimator;
import io.clientele.scoring.model.Example;
import io.clientele.scoring.model.Features;
import io.clientele.scoring.model.PlainRule;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Goes by what share of the leads from the same source converted so far. */
final class LeadRule implements PlainRule {
  @Override
  public ToDoubleFunction<Features> ranking(List<Example> past) {
    return estimator(past)::probability;
  }

  @Override
  public Estimator estimator(List<Example> past) {
    var bySource = past.stream().collect(groupingBy(e -> e.features().category(Lead.LEAD_SOURCE)));
    return SourceRates.of(past, bySource);
  }
}
