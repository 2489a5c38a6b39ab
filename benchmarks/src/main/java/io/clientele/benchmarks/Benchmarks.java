package io.clientele.benchmarks;

import io.clientele.benchmarks.figures.Machine;
import io.clientele.benchmarks.history.SaleHistory;
import io.clientele.benchmarks.product.ProductBenchmark;
import io.clientele.benchmarks.rfm.RfmBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code make bench}: measures the product beside what a user would pick instead. */
@Command(
    name = "bench",
    description = "Measure Clientele: RFM beside DuckDB, and the commands that users run.",
    mixinStandardHelpOptions = true)
final class Benchmarks implements Callable<Integer> {
  private enum What {
    RFM,
    PRODUCT,
    ALL
  }

  @Parameters(
      arity = "0..1",
      defaultValue = "ALL",
      description = "rfm, product or all. Default: all.")
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

  @Option(names = "--customers", defaultValue = "1000000", description = "Of the RFM history.")
  private long customers;

  @Option(names = "--lines", defaultValue = "20000000", description = "Of the RFM history.")
  private long lines;

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
    Path results = kept.resolve("results.md");
    Files.deleteIfExists(results);
    tell(results, "# Measured%n%n%s.%n".formatted(Machine.here()));
    if (what != What.PRODUCT) {
      var history = new SaleHistory(customers, lines, seed);
      tell(results, new RfmBenchmark(history, kept, warmBuilds).run());
    }
    if (what != What.RFM) {
      tell(results, new ProductBenchmark(home, kept, dailyFiles()).run());
    }
    System.out.println("Also in " + results);
    return 0;
  }

  private Path dailyFiles() {
    return onlineRetail == null
        ? home.resolve("../shared/data/online_retail/by-day")
        : onlineRetail;
  }

  private static void tell(Path results, String text) throws IOException {
    System.out.println(text);
    Files.writeString(results, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
