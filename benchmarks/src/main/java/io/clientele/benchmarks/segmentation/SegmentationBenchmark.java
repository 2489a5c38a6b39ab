package io.clientele.benchmarks.segmentation;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Daily facts, customer facts, RFM and cohorts of a long history by Clientele and by DuckDB, each
 * alone in a process of its own, on the same Parquet files and cores; the results are compared row
 * by row. Then the next day: Clientele goes on from what it stored.
 *
 * @param folder where histories are kept
 * @param warmBuilds builds after the first of a process
 */
public record SegmentationBenchmark(Path folder, int warmBuilds) {
  private static final List<String> HEADER =
      List.of(
          "segmentation",
          "cold process",
          "first build",
          "warm build",
          "processor",
          "peak heap",
          "peak memory");
  private static final LocalDate LAST_DAY = SaleHistory.LAST_DAY;
  private static final int NEWS_IN_A_HUNDRED = 1;

  /** A day takes seconds, and Java goes on compiling until it has seen some. */
  private static final int DAYS_IN_A_PROCESS = 6;

  private record Measured(Rounds rounds, long peakBytes) {
    double first() {
      return rounds.first().seconds();
    }
  }

  /**
   * @param times how many times as long a second history is, of which the next day brings no more
   * @throws IllegalStateException where the two results differ
   */
  public String run(SaleHistory history, int times)
      throws IOException, InterruptedException, SQLException {
    long news = history.lines() * NEWS_IN_A_HUNDRED / 100;
    var rows = new ArrayList<List<String>>();
    Measured day = measured(history, news, warmBuilds, rows);
    if (times > 1) {
      var longer =
          new SaleHistory(
              history.customers(), history.lines() * times, history.days() * times, history.seed());
      Measured later = measured(longer, news, 0, rows);
      rows.add(ratios("next day, %d x history to 1 x".formatted(times), later, day));
    }
    return "%,d customers; the next day brings %,d lines; warm: best of %d.%n%n%s"
        .formatted(history.customers(), news, warmBuilds, new MarkdownTable(HEADER, rows).text());
  }

  /** What the next day took. */
  private Measured measured(SaleHistory history, long news, int warm, List<List<String>> rows)
      throws IOException, InterruptedException, SQLException {
    Path lake = StoredHistory.lake(folder, history);
    write(history, lake, 0);
    List<Path> again = Collections.nCopies(1 + warm, lake);
    Measured theirs = measured(DuckEngine.NAME, LAST_DAY, SegmentationProcess.ANEW, again);
    Measured ours = measured(SparkEngine.NAME, LAST_DAY, SegmentationProcess.ANEW, again);
    compare(lake, LAST_DAY);
    Measured day = nextDay(history, news, lake);
    String lines = "%,d lines".formatted(history.lines());
    rows.add(row("%s: Clientele".formatted(lines), ours));
    rows.add(row("%s: DuckDB".formatted(lines), theirs));
    rows.add(ratios("ratio, same rows", ours, theirs));
    rows.add(row("%s: next day".formatted(lines), day));
    rows.add(ratios("ratio to all of it", day, ours));
    return day;
  }

  private Measured nextDay(SaleHistory history, long news, Path lake)
      throws IOException, InterruptedException, SQLException {
    LocalDate day = LAST_DAY.plusDays(1);
    List<Path> copies =
        IntStream.range(0, DAYS_IN_A_PROCESS)
            .mapToObj(copy -> folder.resolve("next-day-" + copy))
            .toList();
    for (Path copy : copies) {
      StoredHistory.copy(lake, copy);
      write(history, copy, news);
    }
    Measured ours = measured(SparkEngine.NAME, day, SegmentationProcess.ON, copies);
    measured(DuckEngine.NAME, day, SegmentationProcess.ANEW, copies.subList(0, 1));
    compare(copies.get(0), day);
    return ours;
  }

  private void write(SaleHistory history, Path lake, long news)
      throws IOException, InterruptedException {
    ChildProcess.run(
        ForkedJvm.command(
            StoredHistory.class,
            StoredHistory.arguments(history, lake, news).toArray(String[]::new)),
        folder.resolve("history.log"));
  }

  private Measured measured(String engine, LocalDate asOf, String how, List<Path> lakes)
      throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of(engine, asOf.toString(), how));
    lakes.forEach(lake -> arguments.add(lake.toString()));
    var finished =
        ChildProcess.run(
            ForkedJvm.command(SegmentationProcess.class, arguments.toArray(String[]::new)),
            folder.resolve(engine + ".log"));
    return new Measured(Rounds.parse(finished.output()), finished.peakBytes());
  }

  private static void compare(Path lake, LocalDate asOf) throws SQLException {
    for (Table table : Engine.TABLES) {
      Agreement agreement = Agreement.on(table, lake, asOf);
      if (!agreement.isComplete()) {
        throw new IllegalStateException(
            "Cannot compare times: %s differs, %s".formatted(table, agreement));
      }
    }
  }

  private static List<String> row(String title, Measured measured) {
    Rounds rounds = measured.rounds();
    return List.of(
        title,
        Figures.seconds(rounds.cold()),
        Figures.seconds(measured.first()),
        Figures.seconds(rounds.warm().seconds()),
        Figures.seconds(rounds.warm().processor()),
        Figures.bytes(rounds.peakHeap()),
        Figures.bytes(measured.peakBytes()));
  }

  private static List<String> ratios(String title, Measured one, Measured other) {
    return List.of(
        title,
        ratio(one, other, measured -> measured.rounds().cold()),
        ratio(one, other, Measured::first),
        ratio(one, other, measured -> measured.rounds().warm().seconds()),
        ratio(one, other, measured -> measured.rounds().warm().processor()),
        "",
        ratio(one, other, Measured::peakBytes));
  }

  private static String ratio(Measured one, Measured other, ToDoubleFunction<Measured> figure) {
    return "%.2f".formatted(figure.applyAsDouble(one) / figure.applyAsDouble(other));
  }
}
