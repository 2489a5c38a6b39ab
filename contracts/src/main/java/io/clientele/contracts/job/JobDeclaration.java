package io.clientele.contracts.job;

import io.clientele.contracts.ops.CheckResult;
import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.Set;

/**
 * What a job reads and writes. The order of a run, the Airflow tasks, the map of the project and
 * the lineage all come from these declarations alone.
 *
 * @param name the main table it writes, also its DAG task
 * @param room module it lives in
 * @param reads tables that earlier jobs publish
 * @param writes tables it publishes, the main one first
 */
public record JobDeclaration(String name, String room, List<Table> reads, List<Table> writes) {
  private static final Set<String> UNDATED = Set.of("raw", "core", "ops");

  public JobDeclaration {
    reads = List.copyOf(reads);
    writes = List.copyOf(writes);
  }

  /** True where the job tells of the run itself, and so runs whatever became of those before. */
  public boolean tellsOfTheRun() {
    return reads.contains(CheckResult.TABLE);
  }

  /** True where it stands behind the core tables and what it writes tells of a business day. */
  public boolean isDated() {
    return !UNDATED.contains(writes.get(0).layer())
        && writes.stream().anyMatch(table -> table.column(Table.AS_OF).isPresent());
  }
}
