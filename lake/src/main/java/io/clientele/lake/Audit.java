package io.clientele.lake;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.check.Check;
import io.clientele.contracts.check.Freshness;
import io.clientele.contracts.check.RowCheck;
import io.clientele.contracts.check.Unique;
import io.clientele.contracts.check.Volume;
import io.clientele.contracts.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Looks at what a job writes before anybody else sees it: write, audit, publish. What a check finds
 * is on record before the rows are published, so that a run that is killed in between loses none.
 */
final class Audit {
  private final CheckSettings settings;
  private final CheckLedger ledger;
  private final Map<String, String> warnings = new LinkedHashMap<>();

  /**
   * @param ledger where results go, and what is usual
   */
  Audit(CheckSettings settings, CheckLedger ledger) {
    this.settings = settings;
    this.ledger = ledger;
  }

  /** By the contracts alone, without a record. */
  static Audit byContract() {
    return new Audit(CheckSettings.OF_THE_CONTRACTS, CheckLedger.NONE);
  }

  /** What did not pass and was published all the same, each a sentence. */
  synchronized List<String> warnings() {
    return List.copyOf(warnings.values());
  }

  /**
   * Checks the rows of a write.
   *
   * @throws ClienteleException where one blocks it
   */
  void look(Lake lake, StagedWrite write) {
    if (!write.table().isChecked()) {
      return;
    }
    List<Check> checks = settings.of(write.table());
    var outcomes = new ArrayList<CheckOutcome>();
    if (!write.files().isEmpty()) {
      List<RowCheck> rowChecks =
          checks.stream()
              .filter(check -> write.mayRepeatKeys() || !(check instanceof Unique))
              .filter(RowCheck.class::isInstance)
              .map(RowCheck.class::cast)
              .toList();
      outcomes.addAll(new RowAudit(lake, write).outcomes(rowChecks));
    }
    if (write.arrived().isPresent()) {
      checks.stream()
          .filter(Volume.class::isInstance)
          .map(check -> volume(write, (Volume) check))
          .forEach(outcomes::add);
    }
    settle(outcomes, "publish");
  }

  /**
   * Checks how old the newest rows of tables are, be they written in this run or before.
   *
   * @throws ClienteleException where one is too old to go on with
   */
  void lookAtAge(Lake lake, List<Table> tables, Instant startedAt) {
    var outcomes = new ArrayList<CheckOutcome>();
    for (Table table : tables) {
      settings.of(table).stream()
          .filter(Freshness.class::isInstance)
          .flatMap(check -> freshness(lake, table, (Freshness) check, startedAt).stream())
          .forEach(outcomes::add);
    }
    settle(outcomes, "go on with");
  }

  private CheckOutcome volume(StagedWrite write, Volume check) {
    long rows = write.arrived().getAsLong();
    OptionalLong usual = ledger.usual(write.table(), check);
    if (usual.isEmpty()) {
      String message = "%,d rows came; what is usual is not known yet".formatted(rows);
      return new CheckOutcome(write.table(), check, true, rows, usual, message);
    }
    long least = check.least(usual.getAsLong());
    return new CheckOutcome(
        write.table(),
        check,
        rows >= least,
        rows,
        OptionalLong.of(least),
        check.sentence(rows, usual.getAsLong()));
  }

  private static Optional<CheckOutcome> freshness(
      Lake lake, Table table, Freshness check, Instant startedAt) {
    return lake.newest(table, check.column())
        .map(
            newest -> {
              Duration age = Duration.between(newest, startedAt);
              return new CheckOutcome(
                  table,
                  check,
                  age.compareTo(check.within()) <= 0,
                  age.toHours(),
                  OptionalLong.of(check.within().toHours()),
                  check.sentence(newest, age));
            });
  }

  private void settle(List<CheckOutcome> outcomes, String verb) {
    if (outcomes.isEmpty()) {
      return;
    }
    ledger.record(outcomes);
    List<CheckOutcome> blocking = outcomes.stream().filter(CheckOutcome::blocks).toList();
    if (!blocking.isEmpty()) {
      CheckOutcome first = blocking.get(0);
      throw new ClienteleException(
          "Cannot %s %s: %s. It keeps its last version."
              .formatted(
                  verb,
                  first.table(),
                  blocking.stream().map(CheckOutcome::message).collect(Collectors.joining("; "))),
          first.remedy());
    }
    outcomes.stream().filter(CheckOutcome::warns).forEach(this::warn);
  }

  private synchronized void warn(CheckOutcome outcome) {
    warnings.put(
        outcome.table() + " " + outcome.check().name(),
        "%s was published, but %s (check %s)."
            .formatted(outcome.table(), outcome.message(), outcome.check().name()));
  }
}
