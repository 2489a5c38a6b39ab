package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.Catalog;
import io.clientele.contracts.check.References;
import io.clientele.contracts.core.IdentityDecision;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.job.JobOrder;
import io.clientele.contracts.ops.CheckResult;
import io.clientele.contracts.ops.Replay;
import io.clientele.contracts.ops.Run;
import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobListTest {
  /** Every run writes the first two; the others are written by commands in which people decide. */
  private static final Set<Table> NO_JOBS =
      Set.of(Run.TABLE, CheckResult.TABLE, IdentityDecision.TABLE, Replay.TABLE);

  private static final Path ROOT = Path.of("..");

  @Test
  void whatACheckComparesWithIsWrittenBefore() {
    JobOrder order = JobsCommand.order();
    for (JobDeclaration job : order.sorted()) {
      for (String referenced : references(job.writes().get(0))) {
        assertThat(
                order.sorted().stream()
                    .filter(other -> other.writes().get(0).qualifiedName().equals(referenced))
                    .map(JobDeclaration::name))
            .as(job.name() + " is checked against " + referenced)
            .hasSize(1)
            .allMatch(writer -> order.upstream(job.name()).contains(writer));
      }
    }
  }

  private static List<String> references(Table table) {
    return table.checks().stream()
        .filter(References.class::isInstance)
        .map(check -> ((References) check).table())
        .toList();
  }

  @Test
  void theDagsJobListIsWhatTheRoomsDeclare() throws IOException {
    var json = new ObjectMapper();
    assertThat(json.readTree(ROOT.resolve("airflow-dags/jobs.json").toFile()))
        .as("airflow-dags/jobs.json is stale: run `make map`")
        .isEqualTo(json.readTree(JobsCommand.json(JobsCommand.order())));
  }

  @Test
  void theMapIsWhatTheRoomsDeclare() throws IOException {
    assertThat(Files.readString(ROOT.resolve("MAP.md")))
        .as("MAP.md is stale: run `make map`")
        .isEqualTo(MapCommand.markdown(JobsCommand.order()));
  }

  @Test
  void everyTableOfTheCatalogIsWrittenByExactlyOneJob() {
    var written = JobsCommand.order().sorted().stream().map(job -> job.writes().get(0)).toList();
    assertThat(written).doesNotHaveDuplicates();
    var all =
        JobsCommand.order().sorted().stream()
            .map(JobDeclaration::writes)
            .flatMap(List::stream)
            .toList();
    assertThat(Catalog.TABLES.stream().filter(table -> !NO_JOBS.contains(table)))
        .allMatch(all::contains);
  }
}
