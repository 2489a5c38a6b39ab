package io.clientele.ingestion.raw;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.Recognition;
import io.clientele.contracts.profile.records.RecordReader;
import io.clientele.contracts.profile.records.SourceRecord;
import io.clientele.contracts.profile.records.Unsplittable;
import io.clientele.ingestion.SourceInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashSet;
import java.util.List;

/** Looks through one file before anything of it lands: is it whole, what is it, how many rows. */
final class FileScanner {
  /** UTF-16 without a byte order mark is valid UTF-8, with a NUL beside every plain letter. */
  private static final char HALF_OF_A_WIDE_CHARACTER = '\0';

  private final SourceInput input;
  private final FoundFile file;
  private final FileProblems problems;

  FileScanner(SourceInput input, FoundFile file) {
    this.input = input;
    this.file = file;
    this.problems = new FileProblems(input, file);
  }

  ScannedFile scan() {
    String fingerprint = FileDigest.UNKNOWN;
    try {
      fingerprint = FileDigest.of(file.path());
      return read(fingerprint);
    } catch (Unsplittable e) {
      return new ScannedFile.Refused(file, fingerprint, problems.unsplittable(e));
    } catch (IOException e) {
      return new ScannedFile.Refused(file, fingerprint, problems.unreadable(e));
    } catch (UncheckedIOException e) {
      return new ScannedFile.Refused(file, fingerprint, problems.unreadable(e.getCause()));
    }
  }

  private ScannedFile read(String fingerprint) {
    List<ObjectProfile> candidates =
        input.profile().objects().stream()
            .filter(object -> Globs.match(object.files(), file.name()))
            .toList();
    if (file.bytes() == 0) {
      return new ScannedFile.Refused(file, fingerprint, problems.empty());
    }
    var encodings = new LinkedHashSet<String>();
    objectsOr(candidates).forEach(object -> encodings.addAll(object.encodings()));
    for (String encoding : encodings) {
      try {
        return read(fingerprint, encoding, candidates);
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof CharacterCodingException)) {
          throw e;
        }
      }
    }
    return new ScannedFile.Refused(file, fingerprint, problems.wrongEncoding(encodings));
  }

  private ScannedFile read(String fingerprint, String encoding, List<ObjectProfile> candidates) {
    var text = new FileText(file.path().toString(), encoding);
    List<String> header = RecordReader.header(text, objectsOr(candidates).get(0));
    if (header.stream().allMatch(String::isBlank)) {
      return new ScannedFile.Refused(file, fingerprint, problems.empty());
    }
    if (header.stream().anyMatch(name -> name.indexOf(HALF_OF_A_WIDE_CHARACTER) >= 0)) {
      return new ScannedFile.Refused(file, fingerprint, problems.wrongEncoding(List.of(encoding)));
    }
    var recognised = Recognition.of(candidates, header);
    return recognised instanceof Recognition.Fits fits
        ? counted(fingerprint, text, fits.object())
        : new ScannedFile.Refused(
            file, fingerprint, problems.fitsNone((Recognition.FitsNone) recognised));
  }

  private List<ObjectProfile> objectsOr(List<ObjectProfile> candidates) {
    return candidates.isEmpty() ? input.profile().objects() : candidates;
  }

  private ScannedFile counted(String fingerprint, FileText text, ObjectProfile object) {
    long rows = 0;
    long broken = 0;
    try (var records = RecordReader.open(text, object)) {
      for (; records.hasNext(); rows++) {
        broken += records.next() instanceof SourceRecord.Broken ? 1 : 0;
      }
    }
    return new ScannedFile.Readable(
        file, fingerprint, object.name(), text.encoding(), rows, broken);
  }
}
