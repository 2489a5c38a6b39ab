package io.clientele.sample.files;

/** What is wrong with a planted row. Every one is an extra row: without them the data is whole. */
public enum Defect {
  /** The row stands a second time in the same file. */
  REPEATED_ROW,
  /** The row was delivered in an earlier file already. */
  REDELIVERED_ROW,
  /** Its date is no date, such as 31.02.2025 or n/a. */
  BAD_DATE,
  /** The field that identifies it is empty or absent. */
  MISSING_KEY,
  /** The line ends after a third of its fields. */
  TOO_FEW_FIELDS,
  /** The file ends inside a quoted field. */
  UNCLOSED_QUOTE,
  /** The line ends in the middle of its JSON. */
  BROKEN_JSON
}
