package io.clientele.signals.delta;

/** All rows in the table's own folder, each for itself. */
record Flat() implements Layout {
  @Override
  public String folderOf(Object[] row) {
    return "";
  }

  /** An array is equal to itself only. */
  @Override
  public Object keyOf(Object[] row) {
    return row;
  }
}
