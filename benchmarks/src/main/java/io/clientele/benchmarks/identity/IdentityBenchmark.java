package io.clientele.benchmarks.identity;

import io.clientele.benchmarks.figures.Figures;
import io.clientele.benchmarks.figures.MarkdownTable;
import io.clientele.benchmarks.process.ChildProcess;
import io.clientele.benchmarks.process.ChildProcess.Finished;
import io.clientele.benchmarks.process.ForkedJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Identity resolution on records whose persons are known: exact rules alone, and all stages.
 *
 * @param data folder of public sets
 * @param folder where logs are kept
 * @param scale how many records to make up; none where 0
 * @param seed of these
 */
public record IdentityBenchmark(Path data, Path folder, long scale, long seed) {
  private static final List<String> HEADER =
      List.of("records, rules", "records", "precision", "recall", "F1", "took");

  public String run() throws IOException, InterruptedException {
    var rows = new ArrayList<List<String>>();
    Finished sets = measured("sets", data.toString());
    rows.addAll(rows(sets));
    String memory = "Peak memory: " + Figures.bytes(sets.peakBytes()) + " for the public sets";
    if (scale > 0) {
      Finished scaled = measured("scale", String.valueOf(scale), String.valueOf(seed));
      rows.addAll(rows(scaled));
      memory += ", %s for %,d records".formatted(Figures.bytes(scaled.peakBytes()), scale);
    }
    return new MarkdownTable(HEADER, rows).text() + "\n" + memory + ".\n";
  }

  private Finished measured(String... arguments) throws IOException, InterruptedException {
    return ChildProcess.run(
        ForkedJvm.command(IdentityProcess.class, arguments),
        folder.resolve("identity-" + arguments[0] + ".log"));
  }

  private static List<List<String>> rows(Finished finished) {
    return finished
        .output()
        .lines()
        .filter(line -> line.startsWith(IdentityProcess.MARK))
        .map(line -> List.of(line.substring(IdentityProcess.MARK.length()).split("\t")))
        .toList();
  }
}
