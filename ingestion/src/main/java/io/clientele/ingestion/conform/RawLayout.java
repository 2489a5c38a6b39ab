package io.clientele.ingestion.conform;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where columns stand in raw rows.
 *
 * @param places of what every row is given, by name
 * @param positions of what the mapping reads, by canonical name
 * @param payload of every column as it came, by readable name; empty where nobody asks for it
 * @param carried of columns that another row of the order may fill, by readable name
 */
record RawLayout(
    Map<String, Integer> places,
    Map<String, Integer> positions,
    Map<String, Integer> payload,
    Map<String, Integer> carried)
    implements Serializable {
  RawLayout {
    places = new HashMap<>(places);
    positions = new HashMap<>(positions);
    payload = new LinkedHashMap<>(payload);
    carried = new LinkedHashMap<>(carried);
  }

  /** Where the named columns stand. */
  int[] at(Collection<String> columns) {
    return columns.stream().mapToInt(positions::get).toArray();
  }
}
