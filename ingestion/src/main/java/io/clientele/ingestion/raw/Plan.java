package io.clientele.ingestion.raw;

import io.clientele.ingestion.files.FileEntry;
import io.clientele.ingestion.files.FileStatus;
import io.clientele.sources.FoundFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run decides about the files it found, before it lands a row of them: the whole new ledger.
 * Pure.
 */
final class Plan {
  private final Map<Name, List<FileEntry>> entries = new LinkedHashMap<>();
  private final Set<FileEntry> before;
  private final long batch;
  private final String runId;

  /** What a file is found by. */
  private record Name(String source, String file) {}

  Plan(List<FileEntry> ledger, String runId) {
    ledger.forEach(this::add);
    this.before = Set.copyOf(ledger);
    this.batch = ledger.stream().mapToLong(FileEntry::batch).max().orElse(0) + 1;
    this.runId = runId;
  }

  long batch() {
    return batch;
  }

  /** True where the ledger has the file as it stands there; a refused one is looked at again. */
  boolean knows(String source, FoundFile found) {
    return versions(source, found).stream()
        .anyMatch(
            entry ->
                !entry.is(FileStatus.REFUSED)
                    && entry.bytes() == found.bytes()
                    && entry.modifiedAt().equals(found.modifiedAt()));
  }

  boolean changesAnything() {
    return !before.equals(new HashSet<>(entries()));
  }

  List<FileEntry> entries() {
    return entries.values().stream().flatMap(List::stream).toList();
  }

  /** The ledger once everything planned has landed. */
  List<FileEntry> entriesWhenDone() {
    return entries().stream()
        .map(entry -> entry.is(FileStatus.PLANNED) ? entry.ingested() : entry)
        .toList();
  }

  /**
   * Takes a file into the batch; false where the same bytes landed before under the same name, so
   * that it was only touched.
   */
  boolean accept(String source, ScannedFile.Readable scan) {
    List<FileEntry> versions = versions(source, scan.file());
    versions.removeIf(entry -> entry.is(FileStatus.REFUSED));
    boolean landedBefore =
        versions.stream().anyMatch(entry -> entry.fingerprint().equals(scan.fingerprint()));
    if (landedBefore) {
      versions.replaceAll(
          entry ->
              entry.fingerprint().equals(scan.fingerprint())
                  ? entry.touched(scan.file().modifiedAt())
                  : entry);
    } else {
      add(planned(source, scan));
    }
    return !landedBefore;
  }

  /** Remembers why a file cannot be read, until it can. */
  void refuse(String source, ScannedFile.Refused scan) {
    FileEntry refused = refused(source, scan);
    List<FileEntry> versions = versions(source, scan.file());
    if (versions.stream().noneMatch(entry -> saysTheSame(entry, refused))) {
      versions.removeIf(entry -> entry.is(FileStatus.REFUSED));
      add(refused);
    }
  }

  private static boolean saysTheSame(FileEntry one, FileEntry other) {
    return one.is(FileStatus.REFUSED)
        && one.fingerprint().equals(other.fingerprint())
        && one.problem().equals(other.problem());
  }

  private List<FileEntry> versions(String source, FoundFile file) {
    return entries.computeIfAbsent(new Name(source, file.name()), name -> new ArrayList<>());
  }

  private void add(FileEntry entry) {
    entries
        .computeIfAbsent(new Name(entry.source(), entry.file()), name -> new ArrayList<>())
        .add(entry);
  }

  private FileEntry planned(String source, ScannedFile.Readable scan) {
    FoundFile file = scan.file();
    return new FileEntry(
        source,
        scan.object(),
        file.name(),
        scan.fingerprint(),
        file.bytes(),
        file.modifiedAt(),
        batch,
        runId,
        FileStatus.PLANNED,
        null,
        scan.count().rows(),
        scan.count().broken());
  }

  private FileEntry refused(String source, ScannedFile.Refused scan) {
    FoundFile file = scan.file();
    return new FileEntry(
        source,
        FileEntry.NO_OBJECT,
        file.name(),
        scan.fingerprint(),
        file.bytes(),
        file.modifiedAt(),
        batch,
        runId,
        FileStatus.REFUSED,
        scan.problem(),
        0,
        0);
  }
}
