package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.io.Serializable;
import java.util.Set;

/** Reads a text as a value of one kind. */
interface Reading extends Serializable {
  /**
   * @param text stripped, never empty
   * @return the value, or null where the text says that there is none
   * @throws Unreadable where the text is no such value
   */
  Object of(String text);

  /** Column types that can hold what it gives. */
  Set<ColumnType> gives();
}
