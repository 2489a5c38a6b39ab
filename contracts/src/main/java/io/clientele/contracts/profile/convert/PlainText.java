package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.util.Set;

/** The text without blanks around it. */
record PlainText() implements Reading {
  @Override
  public Object of(String text) {
    return text;
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.STRING);
  }
}
