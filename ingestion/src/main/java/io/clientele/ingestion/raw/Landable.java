package io.clientele.ingestion.raw;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.ingestion.SourceInput;
import java.util.List;

/** A file that was looked through and is to land. */
record Landable(SourceInput input, ScannedFile.Readable scan) {
  ObjectProfile object() {
    return input.profile().object(scan.object());
  }

  /** What tells the raw table that it lands in. */
  String target() {
    return input.rawTable(object()).qualifiedName();
  }

  /** What of it can be read at once. */
  List<LandPart> parts() {
    RecordCount count = scan.count();
    long bytes = scan.file().bytes() / count.stretches().size();
    return count.stretches().stream()
        .map(
            stretch ->
                new LandPart(
                    scan.file().name(),
                    scan.content(),
                    object(),
                    stretch,
                    bytes,
                    count.broken() > 0))
        .toList();
  }
}
