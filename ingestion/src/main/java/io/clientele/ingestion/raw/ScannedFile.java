package io.clientele.ingestion.raw;

/** What looking through a file told. */
sealed interface ScannedFile {
  FoundFile file();

  /** SHA-256 of the bytes; {@code ?} where they cannot be read. */
  String fingerprint();

  /**
   * A file that can be landed.
   *
   * @param object the object of the profile that it holds
   * @param encoding the first of the object's encodings that decodes it
   * @param rows records below the header, broken ones among them
   * @param broken records that cannot be split
   */
  record Readable(
      FoundFile file, String fingerprint, String object, String encoding, long rows, long broken)
      implements ScannedFile {}

  /**
   * A file that cannot.
   *
   * @param problem why, and what to do, for the user
   */
  record Refused(FoundFile file, String fingerprint, String problem) implements ScannedFile {}
}
