package io.clientele.contracts.audience;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a rule so that reading it gives the same tree. */
final class RulePrinter implements RuleVisitor<String> {

  @Override
  public String and(Rule.And rule) {
    return joined(rule.rules(), " and ");
  }

  @Override
  public String or(Rule.Or rule) {
    return joined(rule.rules(), " or ");
  }

  @Override
  public String not(Rule.Not rule) {
    return "not (" + rule.rule().accept(this) + ")";
  }

  @Override
  public String comparison(Rule.Comparison rule) {
    return rule.column() + " " + rule.operator().symbol() + " " + rule.value().text();
  }

  @Override
  public String in(Rule.In rule) {
    String values = rule.values().stream().map(Literal::text).collect(Collectors.joining(", "));
    return rule.column() + not(rule.negated()) + " in (" + values + ")";
  }

  @Override
  public String between(Rule.Between rule) {
    String range = " between " + rule.low().text() + " and " + rule.high().text();
    return rule.column() + not(rule.negated()) + range;
  }

  @Override
  public String isNull(Rule.IsNull rule) {
    return rule.column() + " is" + not(rule.negated()) + " null";
  }

  private String joined(List<Rule> rules, String word) {
    return rules.stream().map(this::part).collect(Collectors.joining(word));
  }

  /** Parentheses keep a nested list of parts a part of its own. */
  private String part(Rule rule) {
    String text = rule.accept(this);
    return rule instanceof Rule.And || rule instanceof Rule.Or ? "(" + text + ")" : text;
  }

  private static String not(boolean negated) {
    return negated ? " not" : "";
  }
}
