package io.clientele.app;

import io.clientele.contracts.ClienteleException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code clientele} command.
 *
 * <p>Exit codes: 0 done, 1 something failed and was explained, 2 wrong usage.
 */
@Command(
    name = "clientele",
    description = "From the exports of operational systems to segments, scores and audiences.",
    mixinStandardHelpOptions = true,
    version = "clientele 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      InitCommand.class,
      ProfileCommand.class,
      RunCommand.class,
      SignalsCommand.class,
      QuarantineCommand.class,
      ReplayCommand.class,
      SqlCommand.class,
      TablesCommand.class,
      SegmentCommand.class,
      WhyCommand.class,
      IdentityCommand.class,
      JobsCommand.class,
      MapCommand.class
    })
public final class Main {
  static final int DONE = 0;
  static final int FAILED = 1;

  private Main() {}

  public static void main(String[] args) {
    int exitCode = commandLine().execute(args);
    System.out.flush();
    // Ends threads of Spark and Hadoop that outlive the work, and removes temporary files.
    System.exit(exitCode);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
  }

  private static int explain(Exception failure, CommandLine command) {
    if (failure instanceof ClienteleException) {
      command.getErr().println(failure.getMessage());
    } else {
      LoggerFactory.getLogger(Main.class).error("Command failed", failure);
      command
          .getErr()
          .printf(
              "Unexpected %s: %s%nThe log has the details: %s%n",
              failure.getClass().getSimpleName(), failure.getMessage(), LogFile.current());
    }
    command.getErr().flush();
    return FAILED;
  }
}
