package io.clientele.sources.records;

import io.clientele.contracts.profile.ObjectProfile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The header of a table: which column stands where. */
final class ColumnPositions {
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<Integer, String> canonical = new HashMap<>();

  /** Where two columns share a name, the first one has it. */
  ColumnPositions(List<String> names, ObjectProfile object) {
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      String column = object.column(names.get(i));
      if (positions.putIfAbsent(column, i) == null) {
        canonical.put(i, column);
      }
    }
  }

  int size() {
    return names.size();
  }

  RecordFields fields(String[] values) {
    return new Row(values);
  }

  private final class Row implements RecordFields {
    private final String[] values;

    Row(String[] values) {
      this.values = values;
    }

    @Override
    public String value(String column) {
      Integer position = positions.get(column);
      return position == null || values[position].isEmpty() ? null : values[position];
    }

    @Override
    public Map<String, String> others(Set<String> known) {
      var others = new LinkedHashMap<String, String>();
      for (int i = 0; i < values.length; i++) {
        String column = canonical.get(i);
        if (!values[i].isEmpty() && (column == null || !known.contains(column))) {
          others.merge(names.get(i), values[i], (first, second) -> first + "\n" + second);
        }
      }
      return others;
    }
  }
}
