package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import io.delta.kernel.data.Row;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What identifies a row by its table's contract.
 *
 * @param ordinals positions of the key's columns
 */
record Key(List<Integer> ordinals) implements Serializable {
  Key {
    ordinals = List.copyOf(ordinals);
  }

  static Key of(Table contract) {
    if (contract.key().isEmpty()) {
      throw new IllegalArgumentException(contract + " has no key to merge by");
    }
    return new Key(contract.key().stream().map(contract.columnNames()::indexOf).toList());
  }

  /** Equal for rows of the same key; its hash code is the same on every platform. */
  List<Object> of(Row row, RowValues values) {
    var found = new ArrayList<Object>(ordinals.size());
    for (int ordinal : ordinals) {
      found.add(values.at(row, ordinal));
    }
    return found;
  }

  /** The same of a row's values. */
  List<Object> of(Object[] row) {
    var values = new ArrayList<Object>(ordinals.size());
    for (int ordinal : ordinals) {
      values.add(row[ordinal]);
    }
    return values;
  }
}
