package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.util.Set;

/** The key of a record, told apart by its source: {@code crm:0051}. */
record Reference(String source) implements Reading {
  private static final Identifier KEY = new Identifier();

  @Override
  public Object of(String text) {
    return source + ":" + KEY.of(text);
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.STRING);
  }
}
