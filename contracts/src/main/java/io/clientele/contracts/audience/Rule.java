package io.clientele.contracts.audience;

import io.clientele.contracts.ClienteleException;
import java.util.List;
import java.util.Set;

/**
 * Which customers belong to an audience, as a tree. No text of it ever reaches an engine: a visitor
 * turns the tree into the engine's own expressions.
 *
 * <pre>
 * segment in ('at_risk', 'cannot_lose') and churn.probability >= 0.6
 * (monetary > 500 or frequency >= 10) and not country = 'France'
 * last_order_on between 2011-01-01 and 2011-06-30 and email is not null
 * </pre>
 *
 * A value that is missing fulfils no comparison, {@code !=} and {@code not in} included; ask for it
 * with {@code is null}.
 */
public sealed interface Rule {

  <R> R accept(RuleVisitor<R> visitor);

  /**
   * Reads a rule.
   *
   * @throws ClienteleException where the text is no rule over these columns; says at which
   *     character and what was expected, never the values that were written
   */
  static Rule parse(String text, RuleScope scope) {
    return new RuleParser(RuleTokens.of(text), scope).parse();
  }

  /** The rule as text with full column names; parsing it gives this tree again. */
  default String text() {
    return accept(new RulePrinter());
  }

  /** Every column it names, in the order of the text. */
  default Set<RuleColumn> columns() {
    return accept(new RuleColumns());
  }

  /** Fulfilled where all parts are; two or more. */
  record And(List<Rule> rules) implements Rule {
    public And {
      rules = List.copyOf(rules);
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
      return visitor.and(this);
    }
  }

  /** Fulfilled where any part is; two or more. */
  record Or(List<Rule> rules) implements Rule {
    public Or {
      rules = List.copyOf(rules);
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
      return visitor.or(this);
    }
  }

  record Not(Rule rule) implements Rule {
    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
      return visitor.not(this);
    }
  }

  record Comparison(RuleColumn column, Operator operator, Literal value) implements Rule {
    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
      return visitor.comparison(this);
    }
  }

  record In(RuleColumn column, List<Literal> values, boolean negated) implements Rule {
    public In {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
      return visitor.in(this);
    }
  }

  /** Both ends belong to the range. */
  record Between(RuleColumn column, Literal low, Literal high, boolean negated) implements Rule {
    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
      return visitor.between(this);
    }
  }

  record IsNull(RuleColumn column, boolean negated) implements Rule {
    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
      return visitor.isNull(this);
    }
  }
}
