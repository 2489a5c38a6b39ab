package io.clientele.benchmarks.rfm;

import io.clientele.benchmarks.figures.Figures;
import io.clientele.benchmarks.figures.MarkdownTable;
import io.clientele.benchmarks.history.SaleHistory;
import io.clientele.benchmarks.history.StoredHistory;
import io.clientele.benchmarks.process.ChildProcess;
import io.clientele.benchmarks.process.ForkedJvm;
import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * RFM of a long history by Clientele and by DuckDB, each alone in a process of its own, on the same
 * Parquet files and cores; the results are compared row by row.
 *
 * @param history what is segmented
 * @param folder where histories are kept
 * @param warmBuilds builds after the first of a process
 */
public record RfmBenchmark(SaleHistory history, Path folder, int warmBuilds) {
  private static final List<String> HEADER =
      List.of(
          "RFM",
          "cold process",
          "first build",
          "warm build",
          "warm processor",
          "peak heap",
          "peak memory");

  private record Measured(Rounds rounds, long peakBytes) {}

  /**
   * @throws IllegalStateException where the two results differ
   */
  public String run() throws IOException, InterruptedException, SQLException {
    Path lake = StoredHistory.lake(folder, history);
    write(lake);
    var rows = new ArrayList<List<String>>();
    for (Task task : Task.values()) {
      rows.addAll(compared(task, lake));
    }
    return "%,d customers, %,d sale lines; cold: from process start to stored result, warm: best of %d.%n%n%s"
        .formatted(
            history.customers(),
            history.lines(),
            warmBuilds,
            new MarkdownTable(HEADER, rows).text());
  }

  private void write(Path lake) throws IOException, InterruptedException {
    ChildProcess.run(
        ForkedJvm.command(
            StoredHistory.class,
            lake.toString(),
            String.valueOf(history.customers()),
            String.valueOf(history.lines()),
            String.valueOf(history.seed())),
        folder.resolve("history.log"));
  }

  private List<List<String>> compared(Task task, Path lake)
      throws IOException, InterruptedException, SQLException {
    Measured theirs = measured(DuckEngine.NAME, task, lake);
    Measured ours = measured(SparkEngine.NAME, task, lake);
    for (Table table : Agreement.tables(task)) {
      refuse(Agreement.on(table, lake), table);
    }
    return List.of(
        row(SparkEngine.NAME, task, ours),
        row(DuckEngine.NAME, task, theirs),
        ratios(ours, theirs));
  }

  private Measured measured(String engine, Task task, Path lake)
      throws IOException, InterruptedException {
    var finished =
        ChildProcess.run(
            ForkedJvm.command(
                RfmProcess.class,
                engine,
                task.name(),
                lake.toString(),
                String.valueOf(1 + warmBuilds)),
            folder.resolve("%s-%s.log".formatted(engine, task)));
    return new Measured(Rounds.parse(finished.output()), finished.peakBytes());
  }

  private static void refuse(Agreement agreement, Table table) {
    if (!agreement.isComplete()) {
      throw new IllegalStateException(
          "Cannot compare times: %s differs, %s".formatted(table, agreement));
    }
  }

  private static List<String> row(String engine, Task task, Measured measured) {
    Rounds rounds = measured.rounds();
    return List.of(
        "%s: %s".formatted(task.title(), engine),
        Figures.seconds(rounds.cold()),
        Figures.seconds(rounds.first().seconds()),
        Figures.seconds(rounds.warm().seconds()),
        Figures.seconds(rounds.warm().processor()),
        Figures.bytes(rounds.peakHeap()),
        Figures.bytes(measured.peakBytes()));
  }

  private static List<String> ratios(Measured ours, Measured theirs) {
    return List.of(
        "ratio, same rows",
        ratio(ours, theirs, measured -> measured.rounds().cold()),
        ratio(ours, theirs, measured -> measured.rounds().first().seconds()),
        ratio(ours, theirs, measured -> measured.rounds().warm().seconds()),
        ratio(ours, theirs, measured -> measured.rounds().warm().processor()),
        "",
        ratio(ours, theirs, Measured::peakBytes));
  }

  private static String ratio(Measured ours, Measured theirs, ToDoubleFunction<Measured> figure) {
    return "%.1f".formatted(figure.applyAsDouble(ours) / figure.applyAsDouble(theirs));
  }
}
