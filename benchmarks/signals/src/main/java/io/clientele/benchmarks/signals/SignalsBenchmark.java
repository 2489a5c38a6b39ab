package io.clientele.benchmarks.signals;

import io.clientele.benchmarks.figures.Results;
import io.clientele.broker.LocalBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmarks/bench signals}: measures the stream from topic to topic and tables. */
@Command(
    name = "bench signals",
    description = "Measure clientele signals beside a job that only reads and parses.",
    mixinStandardHelpOptions = true)
final class SignalsBenchmark implements Callable<Integer> {
  private enum What {
    THROUGHPUT,
    LATENCY,
    STATE,
    ALL
  }

  @Parameters(
      arity = "0..1",
      defaultValue = "ALL",
      description = "throughput, latency, state or all. Default: all.")
  private What what;

  @Option(names = "--home", defaultValue = ".", description = "The project's root.")
  private Path home;

  @Option(names = "--dir", description = "Default: benchmarks/signals/target/bench.")
  private Path folder;

  @Option(names = "--customers", defaultValue = "1000000", description = "Default: 1 million.")
  private int customers;

  @Option(names = "--events", defaultValue = "5000000", description = "Default: 5 million.")
  private long events;

  @Option(names = "--rate", defaultValue = "10000", description = "Events a second for latency.")
  private int rate;

  @Option(names = "--seed", defaultValue = "42", description = "Of all chance.")
  private long seed;

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new SignalsBenchmark())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path kept = folder == null ? home.resolve("benchmarks/signals/target/bench") : folder;
    FileUtils.deleteDirectory(kept.toFile());
    Files.createDirectories(kept);
    Results results = Results.beginIn(kept);
    try (var broker = LocalBroker.start(Files.createDirectory(kept.resolve("broker")))) {
      var shop = new Shop(kept.resolve("shop"));
      shop.know(customers);
      var made = new GeneratedEvents(customers, seed);
      if (isAsked(What.THROUGHPUT)) {
        results.tell(new Throughput(broker, shop, made, events).run());
      }
      if (isAsked(What.LATENCY)) {
        results.tell(new Latency(broker, shop, made, rate).run());
      }
      if (isAsked(What.STATE)) {
        results.tell(new State(broker, shop, made).run());
      }
    }
    System.out.println("Also in " + results.file());
    return 0;
  }

  private boolean isAsked(What part) {
    return what == part || what == What.ALL;
  }
}
