package io.clientele.ingestion.raw;

import io.clientele.contracts.table.Table;
import io.clientele.ingestion.SourceInput;
import io.clientele.ingestion.files.FileEntry;
import io.clientele.ingestion.files.FileStatus;
import io.clientele.lake.JobContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ends the batch of a run that was killed, with exactly the files of its plan. A file that has
 * changed since counts as landed where its object had landed; otherwise it leaves the plan and is
 * found anew.
 */
final class Resumption {
  private final JobContext context;
  private final List<SourceInput> inputs;

  Resumption(JobContext context, List<SourceInput> inputs) {
    this.context = context;
    this.inputs = inputs;
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
    return input(entry)
        .filter(input -> Files.isRegularFile(path(input, entry)))
        .flatMap(
            input ->
                new FileScanner(input, found(input, entry)).scan()
                        instanceof ScannedFile.Readable scan
                    ? Optional.of(new Landable(input, scan))
                    : Optional.empty())
        .filter(file -> file.scan().fingerprint().equals(entry.fingerprint()))
        .filter(file -> file.scan().object().equals(entry.object()));
  }

  private boolean hasLanded(FileEntry entry) {
    return input(entry)
        .map(input -> input.rawTable(input.profile().object(entry.object())))
        .filter(table -> landed(table, entry.batch()))
        .isPresent();
  }

  private boolean landed(Table rawTable, long batch) {
    return new Landing(context, batch).hasLanded(rawTable);
  }

  private Optional<SourceInput> input(FileEntry entry) {
    return inputs.stream().filter(input -> input.name().equals(entry.source())).findFirst();
  }

  private static FoundFile found(SourceInput input, FileEntry entry) {
    return new FoundFile(path(input, entry), entry.file(), entry.bytes(), entry.modifiedAt());
  }

  private static Path path(SourceInput input, FileEntry entry) {
    return Files.isDirectory(input.folder())
        ? input.folder().resolve(entry.file())
        : input.folder();
  }
}
