package io.clientele.signals.delta;

import java.io.Serializable;

/** Where rows lie in a table's folder, and which of them replace each other. */
interface Layout extends Serializable {
  /** A folder in the table's; empty for the table's own. */
  String folderOf(Object[] row);

  /** Of several rows with equal keys the last stays. */
  Object keyOf(Object[] row);
}
