package io.clientele.benchmarks.ingest;

import io.clientele.benchmarks.figures.Figures;
import io.clientele.benchmarks.figures.MarkdownTable;
import io.clientele.benchmarks.process.ChildProcess;
import io.clientele.benchmarks.process.ChildProcess.Finished;
import io.clientele.benchmarks.process.ForkedJvm;
import io.clientele.benchmarks.product.Clientele;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.ops.Run;
import io.clientele.lake.LakeQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.io.FileUtils;

/**
 * One CSV file of ten columns to {@code core.sale}, checked, accounted for and merged, beside
 * DuckDB, which reads the same file into Parquet; at two sizes, so that growing memory shows.
 *
 * @param home the project's root, where the command is
 * @param folder where files and workspaces are made
 * @param rows of the larger file
 * @param seed of all chance
 */
public record IngestBenchmark(Path home, Path folder, long rows, long seed) {
  private static final int LARGER = 4;
  private static final int LIMIT = 100_000;
  private static final List<String> HEADER =
      List.of(
          "CSV to core.sale",
          "raw",
          "sale",
          "rows a second",
          "should be",
          "command",
          "peak memory");

  public String run() throws IOException, InterruptedException {
    var clientele = new Clientele(home, folder);
    clientele.run("--version");
    var lines = new ArrayList<List<String>>();
    for (long size : LongStream.of(rows / LARGER, rows).toArray()) {
      lines.addAll(compared(clientele, size));
    }
    return new MarkdownTable(HEADER, lines).text();
  }

  private List<List<String>> compared(Clientele clientele, long size)
      throws IOException, InterruptedException {
    Path file = new SaleFile(size, seed).in(folder.toAbsolutePath());
    Finished duckdb =
        ChildProcess.run(
            ForkedJvm.command(
                DuckImport.class, file.toString(), file.resolveSibling("sales.parquet").toString()),
            folder.resolve("duckdb-import.log"));
    double theirs = Double.parseDouble(duckdb.output().strip());
    Path workspace = workspace(file);
    Finished ours = clientele.run("run", "--workspace", workspace.toString(), "--only", "raw,sale");
    double raw = seconds(workspace, "raw");
    double sale = seconds(workspace, Sale.TABLE.name());
    return List.of(
        List.of(
            "%,d rows, %s: Clientele".formatted(size, Figures.bytes(Files.size(file))),
            Figures.seconds(raw),
            Figures.seconds(sale),
            rate(size, raw + sale),
            "%,d".formatted(LIMIT),
            Figures.seconds(ours.seconds()),
            Figures.bytes(ours.peakBytes())),
        List.of(
            "DuckDB, to Parquet",
            "",
            "",
            rate(size, theirs),
            "",
            Figures.seconds(duckdb.seconds()),
            Figures.bytes(duckdb.peakBytes())),
        List.of("ratio", "", "", "%.1f".formatted((raw + sale) / theirs), "", "", ""));
  }

  private static String rate(long rows, double seconds) {
    return "%,.0f".formatted(rows / seconds);
  }

  private static Path workspace(Path file) throws IOException {
    Path workspace = file.resolveSibling("workspace");
    FileUtils.deleteDirectory(workspace.toFile());
    Files.createDirectories(workspace);
    Files.writeString(workspace.resolve("sales.yml"), SaleFile.PROFILE);
    Files.writeString(
        workspace.resolve("clientele.yml"),
        """
        time_zone: UTC
        currency: GBP
        country: GB
        lake: lake
        sources:
          shop: {profile: sales.yml, path: %s}
        """
            .formatted(file));
    return workspace;
  }

  /** As the run's ledger tells. */
  private static double seconds(Path workspace, String job) {
    var answer =
        new LakeQuery(workspace.resolve("lake").toString())
            .answer(
                "SELECT sum(epoch(%s - %s)) FROM ops.run WHERE %s = '%s'"
                    .formatted(Run.FINISHED_AT, Run.STARTED_AT, Run.JOB, job));
    return ((Number) answer.rows().get(0).get(0)).doubleValue();
  }
}
