package io.clientele.ingestion.conform;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where columns stand in raw rows.
 *
 * @param positions of what the mapping reads, by canonical name
 * @param payload of every column as it came, by readable name; empty where nobody asks for it
 */
record RawLayout(Map<String, Integer> positions, Map<String, Integer> payload)
    implements Serializable {
  RawLayout {
    positions = new HashMap<>(positions);
    payload = new LinkedHashMap<>(payload);
  }

  /** Where the named columns stand. */
  int[] at(Collection<String> columns) {
    return columns.stream().mapToInt(positions::get).toArray();
  }
}
