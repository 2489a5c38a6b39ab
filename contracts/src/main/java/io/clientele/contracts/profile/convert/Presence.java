package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.util.Set;

/** True where the column holds anything, such as the day on which an order was cancelled. */
record Presence() implements Reading {
  @Override
  public Object of(String text) {
    return Boolean.TRUE;
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.BOOLEAN);
  }
}
