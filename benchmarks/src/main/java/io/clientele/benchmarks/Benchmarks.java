package io.clientele.benchmarks;

import io.clientele.benchmarks.figures.Results;
import io.clientele.benchmarks.history.SaleHistory;
import io.clientele.benchmarks.identity.IdentityBenchmark;
import io.clientele.benchmarks.ingest.IngestBenchmark;
import io.clientele.benchmarks.product.ProductBenchmark;
import io.clientele.benchmarks.segmentation.SegmentationBenchmark;
import io.clientele.benchmarks.value.ValueBenchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code make bench}: measures the product beside what a user would pick instead. */
@Command(
    name = "bench",
    description =
        "Measure Clientele: segmentation and ingestion beside DuckDB, the commands that users run, identity"
            + " resolution, customer value.",
    mixinStandardHelpOptions = true)
final class Benchmarks implements Callable<Integer> {
  private static final int DAYS = 730;

  private enum What {
    SEGMENTATION,
    PRODUCT,
    IDENTITY,
    INGEST,
    VALUE,
    ALL
  }

  @Parameters(
      arity = "0..1",
      defaultValue = "ALL",
      description = "segmentation, product, identity, ingest, value or all. Default: all.")
  private What what;

  @Option(names = "--home", defaultValue = ".", description = "The project's root.")
  private Path home;

  @Option(
      names = "--dir",
      description = "Keeps generated histories and results. Default: benchmarks/target/bench.")
  private Path folder;

  @Option(
      names = "--online-retail",
      description = "Folder of daily files. Default: ../shared/data/online_retail/by-day.")
  private Path onlineRetail;

  @Option(
      names = "--data",
      description = "Folder of public sets for identity. Default: ../shared/data.")
  private Path data;

  @Option(
      names = "--scale",
      defaultValue = "0",
      description = "Identity resolution of so many made-up records too. Default: none.")
  private long scale;

  @Option(
      names = "--customers",
      defaultValue = "1000000",
      description = "Of the history to segment, and of customer value.")
  private long customers;

  @Option(names = "--lines", defaultValue = "20000000", description = "Of the history to segment.")
  private long lines;

  @Option(
      names = "--times",
      defaultValue = "10",
      description = "A history so many times as long is segmented too; 1 for none.")
  private int times;

  @Option(names = "--rows", defaultValue = "4000000", description = "Of the file to ingest.")
  private long rows;

  @Option(names = "--seed", defaultValue = "42", description = "Of all chance.")
  private long seed;

  @Option(names = "--warm", defaultValue = "3", description = "Builds after the first.")
  private int warmBuilds;

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path kept = folder == null ? home.resolve("benchmarks/target/bench") : folder;
    Files.createDirectories(kept);
    Results results = Results.beginIn(kept);
    if (what == What.SEGMENTATION || what == What.ALL) {
      var history = new SaleHistory(customers, lines, DAYS, seed);
      results.tell(new SegmentationBenchmark(kept, warmBuilds).run(history, times));
    }
    if (what == What.PRODUCT || what == What.ALL) {
      results.tell(new ProductBenchmark(home, kept, dailyFiles()).run());
    }
    if (what == What.IDENTITY || what == What.ALL) {
      results.tell(new IdentityBenchmark(publicSets(), kept, scale, seed).run());
    }
    if (what == What.INGEST || what == What.ALL) {
      results.tell(new IngestBenchmark(home, kept, rows, seed).run());
    }
    if (what == What.VALUE || what == What.ALL) {
      results.tell(new ValueBenchmark(customers, seed, kept).run());
    }
    System.out.println("Also in " + results.file());
    return 0;
  }

  private Path dailyFiles() {
    return onlineRetail == null
        ? home.resolve("../shared/data/online_retail/by-day")
        : onlineRetail;
  }

  private Path publicSets() {
    return data == null ? home.resolve("../shared/data") : data;
  }
}
