package io.clientele.ingestion.raw;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import io.clientele.ingestion.SourceInput;
import io.clientele.ingestion.files.FileEntry;
import io.clientele.ingestion.files.FileStatus;
import io.clientele.lake.JobContext;
import io.clientele.sources.FoundFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends the batch of a run that was killed, with exactly the files of its plan. A file that has
 * changed since counts as landed where its object had landed; otherwise it leaves the plan and is
 * found anew.
 */
final class Resumption {
  private final JobContext context;
  private final List<SourceInput> places;
  private final Map<String, Map<String, FoundFile>> files = new HashMap<>();

  /**
   * @param places where files of sources are
   */
  Resumption(JobContext context, List<SourceInput> places) {
    this.context = context;
    this.places = places;
  }

  /** Lands what is missing and returns the ledger without planned files. */
  List<FileEntry> finish(List<FileEntry> ledger) {
    var done = new ArrayList<FileEntry>();
    var unchanged = new ArrayList<Landable>();
    var planned = ledger.stream().filter(entry -> entry.is(FileStatus.PLANNED)).toList();
    for (FileEntry entry : planned) {
      Optional<Landable> file = asPlanned(entry);
      file.ifPresent(unchanged::add);
      if (file.isPresent() || hasLanded(entry)) {
        done.add(entry.ingested());
      }
    }
    FileEntry first = planned.get(0);
    new BatchLanding(context, first.batch(), first.runId()).land(unchanged);
    ledger.stream().filter(entry -> !entry.is(FileStatus.PLANNED)).forEach(done::add);
    return done;
  }

  private Optional<Landable> asPlanned(FileEntry entry) {
    return places(entry).flatMap(place -> asPlanned(place, entry).stream()).findFirst();
  }

  private Optional<Landable> asPlanned(SourceInput place, FileEntry entry) {
    return found(place, entry)
        .map(file -> ScannedFile.of(place, file))
        .filter(scan -> scan.fingerprint().equals(entry.fingerprint()))
        .flatMap(scan -> readable(scan, entry))
        .map(scan -> new Landable(place, scan));
  }

  private static Optional<ScannedFile.Readable> readable(ScannedFile scan, FileEntry entry) {
    return scan instanceof ScannedFile.Readable readable && readable.object().equals(entry.object())
        ? Optional.of(readable)
        : Optional.empty();
  }

  private boolean hasLanded(FileEntry entry) {
    return places(entry)
        .findFirst()
        .map(input -> input.rawTable(input.profile().object(entry.object())))
        .filter(table -> landed(table, entry.batch()))
        .isPresent();
  }

  private boolean landed(Table rawTable, long batch) {
    return new Landing(context, batch).hasLanded(rawTable);
  }

  private Stream<SourceInput> places(FileEntry entry) {
    return places.stream().filter(place -> place.name().equals(entry.source()));
  }

  private Optional<FoundFile> found(SourceInput place, FileEntry entry) {
    return Optional.ofNullable(
        files.computeIfAbsent(place.location(), location -> listed(place)).get(entry.file()));
  }

  /** A source that cannot be listed has none of them any more; looking at it anew says why. */
  private Map<String, FoundFile> listed(SourceInput input) {
    try {
      return input.files(context.lake().hadoop()).stream()
          .collect(Collectors.toMap(FoundFile::name, Function.identity()));
    } catch (ClienteleException e) {
      return Map.of();
    }
  }
}
