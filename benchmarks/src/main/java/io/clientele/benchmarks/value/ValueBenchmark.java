package io.clientele.benchmarks.value;

import io.clientele.benchmarks.figures.Figures;
import io.clientele.benchmarks.figures.MarkdownTable;
import io.clientele.benchmarks.process.ChildProcess;
import io.clientele.benchmarks.process.ChildProcess.Finished;
import io.clientele.benchmarks.process.ForkedJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The job that publishes {@code mart.customer_value}, from stored facts to stored values: both
 * purchase models and the model of amounts are fitted, both purchase models again as of the
 * holdout's start, and every customer is valued by both for two horizons.
 *
 * @param customers how many to make up
 * @param seed of these
 * @param folder where lakes and logs are kept
 */
public record ValueBenchmark(long customers, long seed, Path folder) {
  private static final List<String> HEADER =
      List.of("customers", "rows", "job", "process", "processor", "peak memory");

  /** With what Java needs beside its heap, the process stays below 2 GiB. */
  private static final String HEAP = "-Xmx1300m";

  public String run() throws IOException, InterruptedException {
    Path lake = folder.resolve("value-%d-%d".formatted(customers, seed));
    finished("write", lake.toString(), String.valueOf(customers), String.valueOf(seed));
    Finished valued = finished("value", lake.toString());
    String[] measured =
        valued
            .output()
            .lines()
            .filter(line -> line.startsWith(ValueProcess.MARK))
            .findFirst()
            .orElseThrow()
            .split("\t");
    return new MarkdownTable(
            HEADER,
            List.of(
                List.of(
                    "%,d".formatted(customers),
                    measured[1],
                    measured[2],
                    Figures.seconds(valued.seconds()),
                    measured[3],
                    Figures.bytes(valued.peakBytes()))))
        .text();
  }

  private Finished finished(String... arguments) throws IOException, InterruptedException {
    List<String> command = ForkedJvm.command(ValueProcess.class, arguments);
    command.add(command.indexOf("-cp"), HEAP);
    return ChildProcess.run(command, folder.resolve("value-" + arguments[0] + ".log"));
  }
}
