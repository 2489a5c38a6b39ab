package io.clientele.contracts.profile;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of files that have no header line. Their number alone says little, so tests of what
 * the rows hold tell such a file too.
 *
 * @param names canonical names in the order of the fields
 * @param when what a row of such a file holds
 */
public record ColumnsByPosition(List<String> names, Condition when) implements Serializable {
  public ColumnsByPosition {
    names = List.copyOf(names);
  }

  /** True where a row has these columns, and what they should hold. */
  public boolean fit(List<String> fields) {
    if (fields.size() != names.size()) {
      return false;
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      values.put(names.get(i), fields.get(i));
    }
    return when.holds(values::get);
  }
}
