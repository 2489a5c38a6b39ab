package io.clientele.lake;

import static java.util.stream.Collectors.joining;

import io.clientele.contracts.Catalog;
import io.clientele.contracts.check.References;
import io.clientele.contracts.check.RowCheck;
import io.clientele.contracts.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The row checks of one write, all in one statement over its files. */
final class RowAudit {
  private static final String WRITTEN = "written";

  private final Lake lake;
  private final StagedWrite write;
  private final Map<Table, DeltaFiles> targets = new LinkedHashMap<>();

  RowAudit(Lake lake, StagedWrite write) {
    this.lake = lake;
    this.write = write;
  }

  List<CheckOutcome> outcomes(List<RowCheck> checks) {
    List<RowCheck> possible = checks.stream().filter(this::isPossible).toList();
    if (possible.isEmpty()) {
      return List.of();
    }
    possible.forEach(this::listTarget);
    try (RowQueries queries = lake.queries(write, compared())) {
      queries.define(WRITTEN, write.table(), write.asTable());
      targets.forEach((table, files) -> queries.define(relation(table), table, files));
      List<Long> violations = violations(possible, queries);
      return IntStream.range(0, possible.size())
          .mapToObj(i -> outcome(possible.get(i), violations.get(i), queries))
          .toList();
    }
  }

  /** Of a table that nobody delivers nothing can be told. */
  private boolean isPossible(RowCheck check) {
    return !(check instanceof References named) || lake.exists(Catalog.table(named.table()));
  }

  private void listTarget(RowCheck check) {
    if (check instanceof References named) {
      targets.computeIfAbsent(Catalog.table(named.table()), lake::liveFiles);
    }
  }

  private static String relation(Table table) {
    return table.layer() + "_" + table.name();
  }

  /** Rows that have to be held to compare them; others are looked at one by one. */
  private long compared() {
    long known = targets.values().stream().mapToLong(files -> files.rows().orElse(0L)).sum();
    return write.mayRepeatKeys() ? known + write.rows() : known;
  }

  private List<Long> violations(List<? extends RowCheck> checks, RowQueries queries) {
    return queries.numbers(
        checks.stream()
            .map(
                check ->
                    "(" + check.violations(WRITTEN, name -> relation(Catalog.table(name))) + ")")
            .collect(joining(", ", "SELECT ", "")));
  }

  private CheckOutcome outcome(RowCheck check, long violations, RowQueries queries) {
    return new CheckOutcome(
        write.table(),
        check,
        violations == 0,
        violations,
        OptionalLong.of(0),
        violations == 0 ? check.sentence(0, write.rows()) : sentence(check, violations, queries));
  }

  private String sentence(RowCheck check, long violations, RowQueries queries) {
    List<? extends RowCheck> parts = check.parts();
    List<Long> counts = parts.size() > 1 ? violations(parts, queries) : List.of(violations);
    return IntStream.range(0, parts.size())
        .filter(i -> counts.get(i) > 0)
        .mapToObj(i -> parts.get(i).sentence(counts.get(i), write.rows()))
        .collect(joining("; "));
  }
}
