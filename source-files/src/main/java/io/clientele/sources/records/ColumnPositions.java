package io.clientele.sources.records;

import io.clientele.contracts.profile.ObjectProfile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The header of a table: which column stands where. */
final class ColumnPositions {
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();
  private final String[] canonical;
  private Set<String> known;
  private int[] others;

  /** Where two columns share a name, the first one has it. */
  ColumnPositions(List<String> names, ObjectProfile object) {
    this.names = names;
    this.canonical = new String[names.size()];
    for (int i = 0; i < names.size(); i++) {
      String column = object.column(names.get(i));
      if (positions.putIfAbsent(column, i) == null) {
        canonical[i] = column;
      }
    }
  }

  /** Where columns stand that are none of these; rows of a file ask for the same ones. */
  private int[] others(Set<String> asked) {
    if (known != asked) {
      known = asked;
      others =
          IntStream.range(0, canonical.length)
              .filter(i -> canonical[i] == null || !asked.contains(canonical[i]))
              .toArray();
    }
    return others;
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
      var told = new LinkedHashMap<String, String>();
      for (int i : ColumnPositions.this.others(known)) {
        if (!values[i].isEmpty()) {
          told.merge(names.get(i), values[i], (first, second) -> first + "\n" + second);
        }
      }
      return told;
    }
  }
}
