package io.clientele.ingestion.replay;

import io.clientele.contracts.ClienteleException;
import io.clientele.ingestion.SourceInput;
import io.clientele.lake.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives quarantined rows back to their sources, as they came or repaired. The next run takes them
 * in under the profile as it is then: each in the place where it stood, unless its record came
 * again since; a row that still does not fit goes into quarantine anew.
 */
public final class QuarantineReplay {
  private static final int MOST_TOLD = 5;

  private final Workspace workspace;
  private final QuarantinedRows quarantine;
  private final ReplayFiles files;

  /**
   * What was done.
   *
   * @param rows given back
   * @param before rows that had been given back earlier
   * @param unsplit rows that stay, since they cannot be split into columns
   */
  public record Given(long rows, long before, long unsplit) {
    private Given and(Given other) {
      return new Given(rows + other.rows, before + other.before, unsplit + other.unsplit);
    }
  }

  public QuarantineReplay(Workspace workspace, Instant now) {
    this.workspace = workspace;
    this.quarantine = new QuarantinedRows(workspace.lake());
    this.files = new ReplayFiles(workspace, now);
  }

  /** Gives back all rows as they came, for a profile that was corrected. */
  public Given asTheyCame(Optional<String> source, Optional<String> rule) {
    var given = new Given(0, 0, 0);
    List<Quarantined> some = quarantine.open(source, rule, "");
    while (!some.isEmpty()) {
      List<ReplayedRow> rows =
          some.stream().flatMap(row -> ReplayedRow.asItCame(row).stream()).toList();
      files.write(rows);
      given = given.and(new Given(rows.size(), 0, some.size() - rows.size()));
      some = quarantine.open(source, rule, some.get(some.size() - 1).id());
    }
    return given;
  }

  /**
   * Gives back the rows of a file that {@code clientele quarantine export} wrote and people
   * corrected.
   *
   * @throws ClienteleException where a row of it cannot be used; then none is given back
   */
  public Given repaired(Path file) {
    RepairFile repairs = RepairFile.open(file);
    var own = new OwnFiles(SourceInput.of(workspace).inputs());
    List<String> problems = repairs.fold(List.of(), (told, some) -> and(told, problems(some, own)));
    if (!problems.isEmpty()) {
      throw new ClienteleException(
          "Cannot replay %s: %s.".formatted(file, String.join("; ", problems)),
          "Correct these rows, or take them out; no row of the file was given back.");
    }
    return repairs.fold(new Given(0, 0, 0), (given, some) -> given.and(giveBack(some, own)));
  }

  private static List<String> and(List<String> told, List<String> more) {
    return Stream.concat(told.stream(), more.stream()).limit(MOST_TOLD).toList();
  }

  private List<String> problems(List<Repair> repairs, OwnFiles own) {
    Map<String, Quarantined> known = known(repairs);
    return repairs.stream()
        .flatMap(repair -> problem(repair, known.get(repair.id()), own).stream())
        .toList();
  }

  private static Optional<String> problem(Repair repair, Quarantined row, OwnFiles own) {
    if (row == null) {
      return Optional.of("line %d names no row of the quarantine".formatted(repair.line()));
    }
    boolean isUsable =
        row.isReplayed() || ReplayedRow.repaired(row, repair.payload(), own).isPresent();
    return isUsable
        ? Optional.empty()
        : Optional.of(
            "the payload on line %d is neither a JSON object nor a row as its file has them"
                .formatted(repair.line()));
  }

  /** Where a file names a row twice, the first counts. */
  private Given giveBack(List<Repair> repairs, OwnFiles own) {
    Map<String, Quarantined> known = known(repairs);
    var named = new HashSet<String>();
    List<ReplayedRow> rows =
        repairs.stream()
            .filter(repair -> !known.get(repair.id()).isReplayed() && named.add(repair.id()))
            .flatMap(
                repair ->
                    ReplayedRow.repaired(known.get(repair.id()), repair.payload(), own).stream())
            .toList();
    files.write(rows);
    return new Given(rows.size(), repairs.size() - rows.size(), 0);
  }

  private Map<String, Quarantined> known(List<Repair> repairs) {
    return quarantine.of(repairs.stream().map(Repair::id).toList()).stream()
        .collect(Collectors.toMap(Quarantined::id, Function.identity()));
  }
}
