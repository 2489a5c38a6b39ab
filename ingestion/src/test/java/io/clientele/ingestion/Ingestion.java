package io.clientele.ingestion;

import io.clientele.lake.CheckSettings;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobRun;
import io.clientele.lake.Lake;
import io.clientele.lake.Pipeline;
import io.clientele.lake.RunListener;
import io.clientele.lake.Source;
import io.clientele.lake.Workspace;
import io.clientele.lake.testing.TestLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A workspace in a folder whose real jobs a test runs. */
final class Ingestion {
  private Workspace workspace;
  private final Lake lake;
  private final Map<String, String> environment;
  private int runs;

  Ingestion(Path folder, Source... sources) {
    this(Map.of(), folder, sources);
  }

  Ingestion(Map<String, String> environment, Path folder, Source... sources) {
    this.environment = environment;
    this.workspace = TestLake.workspace(folder, sources);
    this.lake = TestLake.in(folder);
  }

  Lake lake() {
    return lake;
  }

  Workspace workspace() {
    return workspace;
  }

  /** What the user wants of checks, from the next run on. */
  void decide(CheckSettings checks) {
    workspace =
        new Workspace(
            workspace.home(),
            workspace.timeZone(),
            workspace.currency(),
            workspace.country(),
            workspace.lake(),
            workspace.marts(),
            workspace.sources(),
            checks);
  }

  /** Runs every job that has something to do; gives what became of each. */
  Map<String, JobRun> run() {
    return run(List.of());
  }

  Map<String, JobRun> run(List<String> only) {
    runs++;
    var listener = new Silent();
    List<JobRun> ended =
        new Pipeline(IngestionJobs.all(environment::get), 2, Clock.systemUTC())
            .run(context(), only, listener);
    return ended.stream().collect(Collectors.toMap(JobRun::job, Function.identity()));
  }

  List<String> problems() {
    return run().values().stream().flatMap(run -> run.problems().stream()).toList();
  }

  /** A file of repairs as a user saves it, with one quarantined row as it should have been. */
  Path repairs(String id, String payload) throws IOException {
    return Files.writeString(
        workspace.home().resolve("repairs.csv"),
        "quarantine_id,rule,payload\n%s,x,\"%s\"\n".formatted(id, payload.replace("\"", "\"\"")));
  }

  Dataset<Row> sql(String query, String... tables) {
    for (String table : tables) {
      lake.read(io.clientele.contracts.Catalog.table(table))
          .createOrReplaceTempView(table.replace('.', '_'));
    }
    return lake.spark().sql(query);
  }

  Row first(String query, String... tables) {
    return sql(query, tables).first();
  }

  /**
   * @param where a condition with its keyword, or nothing
   */
  long count(String table, String where) {
    return first("SELECT count(*) FROM " + table.replace('.', '_') + where, table).getLong(0);
  }

  private JobContext context() {
    return JobContext.on(
        LocalDate.parse("2011-12-09"),
        lake,
        workspace,
        "run-" + runs,
        Instant.parse("2024-03-01T06:00:00Z").plusSeconds(86_400L * runs));
  }

  private static final class Silent implements RunListener {
    private final List<String> started = new ArrayList<>();

    @Override
    public synchronized void started(String job) {
      started.add(job);
    }

    @Override
    public void ended(JobRun run) {}
  }
}
