package io.clientele.contracts.audience;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that a rule names. */
final class RuleColumns implements RuleVisitor<Set<RuleColumn>> {

  @Override
  public Set<RuleColumn> and(Rule.And rule) {
    return all(rule.rules());
  }

  @Override
  public Set<RuleColumn> or(Rule.Or rule) {
    return all(rule.rules());
  }

  @Override
  public Set<RuleColumn> not(Rule.Not rule) {
    return rule.rule().accept(this);
  }

  @Override
  public Set<RuleColumn> comparison(Rule.Comparison rule) {
    return Set.of(rule.column());
  }

  @Override
  public Set<RuleColumn> in(Rule.In rule) {
    return Set.of(rule.column());
  }

  @Override
  public Set<RuleColumn> between(Rule.Between rule) {
    return Set.of(rule.column());
  }

  @Override
  public Set<RuleColumn> isNull(Rule.IsNull rule) {
    return Set.of(rule.column());
  }

  private Set<RuleColumn> all(List<Rule> rules) {
    var columns = new LinkedHashSet<RuleColumn>();
    rules.forEach(each -> columns.addAll(each.accept(this)));
    return columns;
  }
}
