package io.clientele.contracts.check;

import java.io.Serializable;
import java.util.List;

/** What must hold of a table beside the shape of its columns. */
public sealed interface Check extends Serializable permits RowCheck, Freshness, Volume {
  /** The kind: unique, not_null, accepted_values, references, freshness or volume. */
  String kind();

  /** The columns that it looks at; none where it counts rows. */
  List<String> columns();

  Severity severity();

  /** The same check with what the user wants to come of it. */
  Check at(Severity wanted);

  /** How {@code ops.check} and {@code clientele.yml} call it, unique within its table. */
  default String name() {
    return columns().isEmpty() ? kind() : kind() + "(" + String.join(", ", columns()) + ")";
  }

  /** True where the contract itself demands it, so that nobody can loosen it. */
  default boolean isContract() {
    return false;
  }
}
