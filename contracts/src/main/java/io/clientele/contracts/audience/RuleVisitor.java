package io.clientele.contracts.audience;

/**
 * Walks a rule and makes something of it, such as an engine's expression.
 *
 * @param <R> what it makes of every node
 */
public interface RuleVisitor<R> {
  R and(Rule.And rule);

  R or(Rule.Or rule);

  R not(Rule.Not rule);

  R comparison(Rule.Comparison rule);

  R in(Rule.In rule);

  R between(Rule.Between rule);

  R isNull(Rule.IsNull rule);
}
