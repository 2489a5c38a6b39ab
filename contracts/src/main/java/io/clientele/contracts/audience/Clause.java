package io.clientele.contracts.audience;

import java.util.List;

/**
 * A rule, or a part of one, held against a customer.
 *
 * @param rule the part
 * @param verdict whether it holds
 * @param seen what it looked at, as a person reads it: the value, {@code missing}, or for personal
 *     data {@code present}; empty where it consists of other parts
 * @param parts what it consists of
 */
public record Clause(Rule rule, Verdict verdict, String seen, List<Clause> parts) {
  public Clause {
    parts = List.copyOf(parts);
  }
}
