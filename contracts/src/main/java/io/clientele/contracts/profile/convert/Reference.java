package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.util.Set;

/**
 * The key of a record, told apart by its source: {@code crm:0051}.
 *
 * @param prefix what stands before the key where the record's own key has it too
 */
record Reference(String source, String prefix) implements Reading {
  private static final Identifier KEY = new Identifier();

  @Override
  public Object of(String text) {
    return source + ":" + prefix + KEY.of(text);
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.STRING);
  }
}
