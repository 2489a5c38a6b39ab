package io.clientele.sample.files;

/** Text that is no whole record. */
record RawRow(String text) implements Row {
  @Override
  public String get(String field) {
    throw new UnsupportedOperationException("Raw text has no fields");
  }

  @Override
  public Row with(String field, String value) {
    throw new UnsupportedOperationException("Raw text has no fields");
  }

  @Override
  public Row brokenOff() {
    return this;
  }

  @Override
  public Defect brokenOffDefect() {
    throw new UnsupportedOperationException("Raw text is broken already");
  }
}
