package io.clientele.ingestion.raw;

import io.clientele.ingestion.SourceInput;
import io.clientele.sources.FileContent;
import io.clientele.sources.FileScanner;
import io.clientele.sources.FoundFile;
import io.clientele.sources.LineOffsets;
import io.clientele.sources.Scanned;
import java.io.IOException;

/** What looking through a file told, before anything of it lands. */
sealed interface ScannedFile {
  FoundFile file();

  /** SHA-256 of the bytes; {@code ?} where they cannot be read. */
  String fingerprint();

  /**
   * A file that can be landed.
   *
   * @param object the object of the profile that it holds
   * @param count records below the header, broken ones among them
   */
  record Readable(
      FoundFile file, String fingerprint, String object, FileContent content, RecordCount count)
      implements ScannedFile {}

  /**
   * A file that cannot.
   *
   * @param problem why, and what to do, for the user
   */
  record Refused(FoundFile file, String fingerprint, String problem) implements ScannedFile {}

  /** Reads the whole file. */
  static ScannedFile of(SourceInput input, FoundFile file) {
    var lines = new LineOffsets();
    String fingerprint = fingerprint(file, lines);
    var scanner = new FileScanner(input.profile(), file);
    Scanned<RecordCount> scanned =
        scanner.scan(
            (content, object) -> RecordCount.of(content.records(object), content.stretches(lines)));
    if (scanned instanceof Scanned.Readable<RecordCount> readable) {
      return new Readable(
          file, fingerprint, readable.object().name(), readable.content(), readable.found());
    }
    return new Refused(file, fingerprint, ((Scanned.Refused<RecordCount>) scanned).problem());
  }

  /** What cannot be read has none; scanning it says why. */
  private static String fingerprint(FoundFile file, LineOffsets lines) {
    try {
      return FileDigest.of(file, lines);
    } catch (IOException e) {
      return FileDigest.UNKNOWN;
    }
  }
}
