package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.math.BigDecimal;
import java.util.Set;

/** A percentage as a share: {@code 75} or {@code 75 %} is 0.75. */
record Percentage(DecimalNumber number) implements Reading {
  @Override
  public Object of(String text) {
    var percent = (BigDecimal) number.of(text.replace("%", "").strip());
    return percent.movePointLeft(2);
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.DOUBLE);
  }
}
