package io.clientele.lake;

import io.clientele.contracts.check.Check;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.ops.CheckResult;
import io.clientele.contracts.ops.Run;
import io.clientele.contracts.table.Table;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * {@code ops.check}: the results of one run, in one file that is written anew with each of them,
 * and those of earlier runs.
 */
final class CheckBook implements CheckLedger {
  private static final int RUNS = 10;
  private static final int FEWEST_RUNS = 3;

  private final Lake lake;
  private final String runId;
  private final Timestamp startedAt;
  private final Map<String, CheckOutcome> outcomes = new LinkedHashMap<>();
  private final Supplier<List<Row>> history;
  private Set<String> files = Set.of();

  CheckBook(Lake lake, String runId, Instant startedAt) {
    this.lake = lake;
    this.runId = runId;
    this.startedAt = Timestamp.from(startedAt);
    this.history = Once.of(this::earlier);
  }

  @Override
  public synchronized void record(List<CheckOutcome> found) {
    for (CheckOutcome each : found) {
      String place = each.table() + " " + each.check().name();
      outcomes.merge(place, each, (before, after) -> after.orWorse(before));
    }
    List<Row> rows = outcomes.values().stream().map(this::row).toList();
    files = lake.replaceFiles(CheckResult.TABLE, rows, files);
  }

  @Override
  public OptionalLong usual(Table table, Check check) {
    List<Long> figures =
        history.get().stream()
            .filter(row -> table.qualifiedName().equals(text(row, CheckResult.TABLE_NAME)))
            .filter(row -> check.name().equals(text(row, CheckResult.CHECK_NAME)))
            .sorted(
                Comparator.comparing(
                        (Row row) -> row.getTimestamp(position(CheckResult.CHECKED_AT)))
                    .reversed())
            .limit(RUNS)
            .map(row -> row.getLong(position(CheckResult.FIGURE)))
            .sorted()
            .toList();
    return figures.size() < FEWEST_RUNS
        ? OptionalLong.empty()
        : OptionalLong.of(figures.get(figures.size() / 2));
  }

  /** What was published by runs that ended; a killed run is done again and would count twice. */
  private List<Row> earlier() {
    int run = Run.TABLE.columnNames().indexOf(Run.RUN_ID);
    Set<String> ended =
        lake.hold(Run.TABLE).stream().map(row -> row.getString(run)).collect(Collectors.toSet());
    return lake.hold(CheckResult.TABLE).stream()
        .filter(row -> ended.contains(text(row, CheckResult.RUN_ID)))
        .filter(CheckBook::wasPublished)
        .toList();
  }

  private static boolean wasPublished(Row row) {
    return row.getBoolean(position(CheckResult.PASSED))
        || !Severity.BLOCK.word().equals(text(row, CheckResult.SEVERITY));
  }

  private Row row(CheckOutcome outcome) {
    return RowFactory.create(
        runId,
        outcome.table().qualifiedName(),
        outcome.check().name(),
        outcome.check().severity().word(),
        outcome.passed(),
        outcome.figure(),
        outcome.bound().isPresent() ? outcome.bound().getAsLong() : null,
        outcome.message(),
        startedAt);
  }

  private static String text(Row row, String column) {
    return row.getString(position(column));
  }

  private static int position(String column) {
    return CheckResult.TABLE.columnNames().indexOf(column);
  }
}
