package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.math.BigDecimal;
import java.util.Set;

/** A percentage from 0 to 100 as a share: {@code 75} or {@code 75 %} is 0.75. */
record Percentage(DecimalNumber number) implements Reading {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Object of(String text) {
    var percent = (BigDecimal) number.of(text.replace("%", "").strip());
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw new Unreadable("percent", "is no percentage from 0 to 100");
    }
    return percent.movePointLeft(2);
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.DOUBLE);
  }
}
