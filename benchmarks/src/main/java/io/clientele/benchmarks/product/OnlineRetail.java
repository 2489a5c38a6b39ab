package io.clientele.benchmarks.product;

import io.clientele.benchmarks.process.ChildProcess.Finished;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.ops.Run;
import io.clientele.lake.LakeQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real shop's daily files: first all days but the last, then the last.
 *
 * @param clientele the command
 * @param dailyFiles the shop's files
 * @param folder a folder that does not exist yet
 */
record OnlineRetail(Clientele clientele, Path dailyFiles, Path folder) {
  private static final String PROFILE = "online-retail";

  Finished firstRun() throws IOException, InterruptedException {
    Files.createDirectories(arrived());
    List<Path> days = days();
    for (Path day : days.subList(0, days.size() - 1)) {
      arrive(day);
    }
    clientele.run(
        "init", workspace().toString(), "--source", "%s=%s".formatted(PROFILE, arrived()));
    return update();
  }

  Finished nextDay() throws IOException, InterruptedException {
    List<Path> days = days();
    arrive(days.get(days.size() - 1));
    return update();
  }

  /** Rows a second from CSV to {@code core.sale}, as the run's ledger tells. */
  String ingestion() {
    var answer =
        new LakeQuery(workspace().resolve("lake").toString())
            .answer(
                ("SELECT max(%s) AS rows, sum(epoch(%s - %s)) AS seconds FROM ops.run"
                        + " WHERE %s IN ('raw', '%s')")
                    .formatted(
                        Run.ROWS_IN, Run.FINISHED_AT, Run.STARTED_AT, Run.JOB, Sale.TABLE.name()));
    long rows = ((Number) answer.rows().get(0).get(0)).longValue();
    double seconds = ((Number) answer.rows().get(0).get(1)).doubleValue();
    return "Online Retail, first run: %,d rows from CSV to core.sale in %.1f s, %,.0f rows a second.%n"
        .formatted(rows, seconds, rows / seconds);
  }

  private Finished update() throws IOException, InterruptedException {
    return clientele.run("run", "--workspace", workspace().toString());
  }

  private void arrive(Path day) throws IOException {
    Files.copy(day, arrived().resolve(day.getFileName()));
  }

  private List<Path> days() throws IOException {
    try (Stream<Path> files = Files.list(dailyFiles)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  private Path arrived() {
    return folder.resolve("by-day");
  }

  private Path workspace() {
    return folder.resolve("workspace");
  }
}
