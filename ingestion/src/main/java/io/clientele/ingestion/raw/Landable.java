package io.clientele.ingestion.raw;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.ingestion.SourceInput;
import io.clientele.sources.FoundFile;

/** A file that was looked through and is to land. */
record Landable(SourceInput input, ScannedFile.Readable scan) {
  ObjectProfile object() {
    return input.profile().object(scan.object());
  }

  /** What tells the raw table that it lands in. */
  String target() {
    return input.rawTable(object()).qualifiedName();
  }

  LandFile file() {
    FoundFile found = scan.file();
    return new LandFile(found.name(), scan.content(), object(), found.bytes(), scan.broken() > 0);
  }
}
