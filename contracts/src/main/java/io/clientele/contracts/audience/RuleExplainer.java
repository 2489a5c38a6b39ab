package io.clientele.contracts.audience;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Holds a rule against one customer and says of every part whether it is true, and on what. It
 * judges as the engines do that pick customers by the rule, with the three values of SQL.
 */
public final class RuleExplainer implements RuleVisitor<Clause> {
  private final Function<RuleColumn, Optional<Object>> values;
  private final ZoneId zone;

  /**
   * @param values what the customer has in a column: a String, Boolean, Integer, Long, Double,
   *     BigDecimal, LocalDate or Instant; empty where it is missing
   * @param zone the business time zone
   */
  public RuleExplainer(Function<RuleColumn, Optional<Object>> values, ZoneId zone) {
    this.values = values;
    this.zone = zone;
  }

  @Override
  public Clause and(Rule.And rule) {
    return joined(rule, rule.rules(), Verdict.FALSE, Verdict.TRUE);
  }

  @Override
  public Clause or(Rule.Or rule) {
    return joined(rule, rule.rules(), Verdict.TRUE, Verdict.FALSE);
  }

  @Override
  public Clause not(Rule.Not rule) {
    Clause inner = rule.rule().accept(this);
    return new Clause(rule, inner.verdict().negatedIf(true), "", List.of(inner));
  }

  @Override
  public Clause comparison(Rule.Comparison rule) {
    return predicate(
        rule, rule.column(), false, value -> holds(rule.operator(), value.compareTo(rule.value())));
  }

  @Override
  public Clause in(Rule.In rule) {
    return predicate(
        rule,
        rule.column(),
        rule.negated(),
        value -> rule.values().stream().anyMatch(each -> value.compareTo(each) == 0));
  }

  @Override
  public Clause between(Rule.Between rule) {
    return predicate(
        rule,
        rule.column(),
        rule.negated(),
        value -> value.compareTo(rule.low()) >= 0 && value.compareTo(rule.high()) <= 0);
  }

  @Override
  public Clause isNull(Rule.IsNull rule) {
    boolean isMissing = values.apply(rule.column()).isEmpty();
    Verdict verdict = Verdict.of(isMissing).negatedIf(rule.negated());
    return new Clause(rule, verdict, seen(rule.column()), List.of());
  }

  /** One part with the deciding verdict decides; otherwise one that is unknown leaves it open. */
  private Clause joined(Rule rule, List<Rule> rules, Verdict deciding, Verdict otherwise) {
    List<Clause> parts = rules.stream().map(each -> each.accept(this)).toList();
    var verdicts = parts.stream().map(Clause::verdict).toList();
    Verdict verdict =
        verdicts.contains(deciding)
            ? deciding
            : verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : otherwise;
    return new Clause(rule, verdict, "", parts);
  }

  private Clause predicate(
      Rule rule, RuleColumn column, boolean negated, Predicate<StoredValue> holds) {
    Verdict verdict =
        value(column)
            .map(value -> Verdict.of(holds.test(value)).negatedIf(negated))
            .orElse(Verdict.UNKNOWN);
    return new Clause(rule, verdict, seen(column), List.of());
  }

  private static boolean holds(Operator operator, int compared) {
    return switch (operator) {
      case EQUAL -> compared == 0;
      case NOT_EQUAL -> compared != 0;
      case LESS -> compared < 0;
      case AT_MOST -> compared <= 0;
      case GREATER -> compared > 0;
      case AT_LEAST -> compared >= 0;
    };
  }

  private String seen(RuleColumn column) {
    return value(column).map(value -> value.text(column.column())).orElse("missing");
  }

  private Optional<StoredValue> value(RuleColumn column) {
    return values.apply(column).map(value -> new StoredValue(value, zone));
  }
}
