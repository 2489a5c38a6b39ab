package io.clientele.lake;

/**
 * One version of one table. Where a table was deleted and made anew, the same number means another
 * version.
 *
 * @param id of the table, empty where it was never written
 * @param version its number, -1 where it was never written
 */
public record TableVersion(String id, long version) {
  private static final TableVersion NEVER_WRITTEN = new TableVersion("", -1);

  /** The version before the first. */
  static TableVersion neverWritten() {
    return NEVER_WRITTEN;
  }

  /**
   * @throws IllegalArgumentException where it is not {@link #toString} of a version
   */
  static TableVersion parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("Not a version of a table: " + text);
    }
    return new TableVersion(text.substring(0, at), Long.parseLong(text.substring(at + 1)));
  }

  boolean isWritten() {
    return version >= 0;
  }

  @Override
  public String toString() {
    return id + "@" + version;
  }
}
