package io.clientele.sample.files;

/** One record of a file. */
interface Row {
  /** As it stands in the file, without the end of the line. */
  String text();

  String get(String field);

  /** The same row with another value in a field; an empty value means none. */
  Row with(String field, String value);

  /** The row as a writer leaves it that dies in the middle. */
  Row brokenOff();

  Defect brokenOffDefect();
}
