package io.clientele.app;

import io.clientele.ingestion.replay.QuarantineReplay;
import io.clientele.ingestion.replay.QuarantineReplay.Given;
import io.clientele.lake.Workspace;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele replay}: gives quarantined rows back, repaired or under a better profile. */
@Command(
    name = "replay",
    description = {
      "Give quarantined rows back to their sources; the next run takes them in.",
      "With FILE, what `clientele quarantine export` wrote and you corrected; without it all rows"
          + " as they came, for a profile that you corrected."
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "CSV, workbook or JSON lines with quarantine_id and payload in every row.")
  private Path file;

  @Option(names = "--source", description = "Without FILE: only rows of this source.")
  private String source;

  @Option(names = "--rule", description = "Without FILE: only rows that break this rule.")
  private String rule;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    var replay = new QuarantineReplay(opened, Instant.now());
    Given given =
        file == null
            ? replay.asTheyCame(Optional.ofNullable(source), Optional.ofNullable(rule))
            : replay.repaired(file);
    tell(given, opened.home());
    return Main.DONE;
  }

  private static void tell(Given given, Path home) {
    PrintStream out = Screen.standard().out();
    if (given.before() > 0) {
      out.printf("%s given back before.%n", rows(given.before()));
    }
    if (given.unsplit() > 0) {
      out.printf(
          "%s cannot be split into columns and stay%s: correct them in the output of"
              + " `clientele quarantine export`.%n",
          rows(given.unsplit()), given.unsplit() == 1 ? "s" : "");
    }
    out.printf("%s given back.%n", rows(given.rows()));
    if (given.rows() > 0) {
      out.printf("Take them in with `clientele run --workspace %s`.%n", home);
    }
  }

  private static String rows(long count) {
    return "%,d row%s".formatted(count, count == 1 ? "" : "s");
  }
}
