package io.clientele.signals.delta;

/**
 * All rows in one folder, each for itself.
 *
 * @param folder in the table's; empty for the table's own
 */
record Flat(String folder) implements Layout {
  @Override
  public String folderOf(Object[] row) {
    return folder;
  }

  /** An array is equal to itself only. */
  @Override
  public Object keyOf(Object[] row) {
    return row;
  }
}
