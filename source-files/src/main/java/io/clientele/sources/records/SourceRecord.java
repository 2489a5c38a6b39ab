package io.clientele.sources.records;

/** One record of a file, split into fields or not. */
public sealed interface SourceRecord {
  /** The line of the file on which it begins; a header is line 1. */
  long line();

  /** A record that could be split. */
  record Split(long line, RecordFields fields) implements SourceRecord {}

  /**
   * A record that could not.
   *
   * @param rule short name of what it breaks: {@code field_count}, {@code stray_quote} or {@code
   *     json}
   * @param message what is wrong, without the content
   * @param payload the text as it came
   */
  record Broken(long line, String rule, String message, String payload) implements SourceRecord {}
}
