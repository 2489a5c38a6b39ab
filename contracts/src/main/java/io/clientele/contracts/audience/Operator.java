package io.clientele.contracts.audience;

import java.util.Arrays;
import java.util.Optional;

/** How a comparison compares. */
public enum Operator {
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">=");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  /** True where it asks for an order, which a yes-or-no column does not have. */
  boolean isOrdering() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  static Optional<Operator> of(String symbol) {
    return Arrays.stream(values()).filter(each -> each.symbol.equals(symbol)).findFirst();
  }
}
