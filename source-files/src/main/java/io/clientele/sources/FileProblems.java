package io.clientele.sources;

import io.clientele.contracts.profile.Recognition;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.records.Unsplittable;
import java.io.EOFException;
import java.io.IOException;
import java.util.Collection;
import java.util.zip.ZipException;

/** Says why a file cannot be read, and what to do. */
final class FileProblems {
  private final SourceProfile profile;
  private final FoundFile file;

  FileProblems(SourceProfile profile, FoundFile file) {
    this.profile = profile;
    this.file = file;
  }

  String empty() {
    return cannot("it is empty", "Export it again, or remove it");
  }

  String wrongEncoding(Collection<String> tried) {
    return cannot(
        "it is not written in " + String.join(" or ", tried),
        "Save it as UTF-8, or add its character set to `encodings` of profile " + profile.name());
  }

  /** What a header lacks for the object nearest to it. */
  static String lacks(Recognition.FitsNone none) {
    return none.nearest()
        .map(
            object ->
                "the nearest is %s, which also needs the columns %s"
                    .formatted(object.name(), String.join(", ", none.missing())))
        .orElse("no object takes a file of this name");
  }

  String fitsNone(String why) {
    return cannot(
        "it fits no object of profile " + profile.name() + "; " + why,
        "Correct the header, add an object to the profile, or list the file under its `ignore`");
  }

  String unsplittable(Unsplittable e) {
    return e.getMessage().equals("it is empty")
        ? empty()
        : cannot(e.getMessage(), "Correct the file and put it there again");
  }

  String unreadable(IOException e) {
    if (e instanceof UnpacksBeyondMeasure) {
      return cannot(e.getMessage(), "Unpack it yourself where you trust it, or remove it");
    }
    if (e instanceof LeadsOutside) {
      return cannot(e.getMessage(), "Put the file itself there, or make its folder a source");
    }
    if (e instanceof EOFException || e instanceof ZipException) {
      return damaged();
    }
    return cannot(
        "it cannot be opened (" + e.getClass().getSimpleName() + ")",
        "Give the user that runs Clientele the right to read it, or remove it");
  }

  String damaged() {
    return cannot(
        "its packed data is damaged, incomplete or locked with a password",
        "Copy or export it again in full");
  }

  String severalSheets() {
    return cannot(
        "more than one of its sheets holds rows to ingest",
        "Save each of them as a file of its own");
  }

  String nested() {
    return cannot("it is a zip inside a zip", "Unpack the outer one");
  }

  private String cannot(String why, String remedy) {
    return "Cannot ingest %s of source %s: %s. %s; the other files are not affected."
        .formatted(file.name(), profile.source(), why, remedy);
  }
}
