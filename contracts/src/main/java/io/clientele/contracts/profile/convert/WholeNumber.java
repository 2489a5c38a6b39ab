package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.math.BigDecimal;
import java.util.Set;

/** A number without decimals; {@code 5.0} is 5. */
record WholeNumber(DecimalNumber number) implements Reading {
  @Override
  public Object of(String text) {
    try {
      return ((BigDecimal) number.of(text)).longValueExact();
    } catch (ArithmeticException e) {
      throw new Unreadable("integer", "is no whole number; write it without decimals");
    }
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.INT, ColumnType.LONG);
  }
}
