package io.clientele.sources.records;

import io.clientele.contracts.profile.Fields;
import java.util.Map;
import java.util.Set;

/** The fields of a record under the canonical names of its object. */
public interface RecordFields extends Fields {
  /** What stands in other columns than these: their own names with their texts, empty ones out. */
  Map<String, String> others(Set<String> known);
}
