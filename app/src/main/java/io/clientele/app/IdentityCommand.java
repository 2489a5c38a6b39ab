package io.clientele.app;

import io.clientele.ingestion.identity.IdentityDecisions;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele identity}: why records are one customer, and decisions that stay. */
@Command(
    name = "identity",
    description = "Explain who is one customer, and decide it: splits and merges hold in all runs.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      IdentityCommand.Explain.class,
      IdentityCommand.Split.class,
      IdentityCommand.Merge.class
    })
final class IdentityCommand {
  private static final String NEXT_RUN = "It holds from the next `clientele run` on.";

  /** What every subcommand works on. */
  private abstract static class Subcommand implements Callable<Integer> {
    @Mixin private WorkspaceOption workspace;

    IdentityDecisions decisions() {
      return new IdentityDecisions(workspace.open().lake());
    }
  }

  /** What is told of a decision. */
  private abstract static class Decision extends Subcommand {
    @Option(names = "--by", paramLabel = "NAME", description = "Who decides; kept with it.")
    private String by;

    IdentityDecisions.Decider decider() {
      return new IdentityDecisions.Decider(by, Instant.now());
    }

    static int tell(long pairs, String verdict) {
      Screen.standard()
          .out()
          .printf(
              "%d pair%s of records: %s. %s%n", pairs, pairs == 1 ? "" : "s", verdict, NEXT_RUN);
      return Main.DONE;
    }
  }

  @Command(
      name = "explain",
      description = "Show every key of a customer and what joined it.",
      mixinStandardHelpOptions = true)
  static final class Explain extends Subcommand {
    @Parameters(
        paramLabel = "KEY|CUSTOMER",
        description = "source:source_key, email:address, phone:number or a customer_id.")
    private String key;

    @Override
    public Integer call() {
      IdentityDecisions decisions = decisions();
      var printer = ResultPrinter.of(SqlCommand.Format.TABLE);
      printer.print(decisions.explain(key), Screen.standard().out());
      var decided = decisions.decided(key);
      if (!decided.rows().isEmpty()) {
        printer.print(decided, Screen.standard().out());
      }
      return Main.DONE;
    }
  }

  @Command(
      name = "split",
      description = "Keep a record apart from the others of its customer, or from one.",
      mixinStandardHelpOptions = true)
  static final class Split extends Decision {
    @Parameters(index = "0", paramLabel = "KEY", description = "source:source_key of the record.")
    private String key;

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "OTHER",
        description = "The one record to keep it apart from. Default: all others.")
    private String other;

    @Override
    public Integer call() {
      return tell(
          other == null
              ? decisions().split(key, decider())
              : decisions().split(key, other, decider()),
          "different customers");
    }
  }

  @Command(
      name = "merge",
      description = "Make two records, with all that is joined to them, one customer.",
      mixinStandardHelpOptions = true)
  static final class Merge extends Decision {
    @Parameters(index = "0", paramLabel = "KEY", description = "source:source_key of a record.")
    private String key;

    @Parameters(index = "1", paramLabel = "OTHER", description = "And of another.")
    private String other;

    @Override
    public Integer call() {
      return tell(decisions().merge(key, other, decider()), "one customer");
    }
  }
}
