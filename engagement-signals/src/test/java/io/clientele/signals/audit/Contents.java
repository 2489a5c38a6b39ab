package io.clientele.signals.audit;

import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.Map;

/** What stands, or should stand, in every place: rows, as their values. */
public record Contents(Map<Place, List<List<Object>>> rows) {
  public Contents {
    rows = Map.copyOf(rows);
  }

  List<List<Object>> in(Place place) {
    return rows.getOrDefault(place, List.of());
  }

  public int count(Place place) {
    return in(place).size();
  }

  /** Some columns as texts. */
  public List<List<String>> columns(Place place, Table table, List<String> columns) {
    return in(place).stream()
        .map(
            row ->
                columns.stream()
                    .map(column -> String.valueOf(row.get(table.columnNames().indexOf(column))))
                    .toList())
        .toList();
  }
}
