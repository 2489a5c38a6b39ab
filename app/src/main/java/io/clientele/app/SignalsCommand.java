package io.clientele.app;

import io.clientele.lake.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clientele signals}: engagement signals while events happen. */
@Command(
    name = "signals",
    description = {
      "Read channel events from Kafka topics and write engagement signals to one, until Ctrl-C.",
      "Times are written as 500ms, 10s or 5min."
    },
    mixinStandardHelpOptions = true)
final class SignalsCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;

  @Option(
      names = "--kafka",
      required = true,
      paramLabel = "HOST:PORT",
      description =
          "Brokers of what is written, and of sources whose `path` names none. Divide several by"
              + " commas.")
  private String kafka;

  @Option(
      names = "--kafka-settings",
      paramLabel = "FILE",
      description = "Settings of Kafka's clients for them, as properties; ${ENV:NAME} is resolved.")
  private Path kafkaSettings;

  @Option(
      names = "--signals",
      paramLabel = "HOW",
      description =
          "exactly-once: seen with each checkpoint. at-least-once: seen at once, some twice after a"
              + " failure. Default: exactly-once.")
  private String signals;

  @Option(names = "--checkpoint-every", paramLabel = "TIME", description = "Default: 10s.")
  private String checkpointEvery;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description =
          "Folder or URI of what the next start goes on from. Default: checkpoints/signals of the"
              + " workspace.")
  private String checkpoints;

  @Option(
      names = "--state",
      paramLabel = "WHERE",
      description =
          "memory, changelog for checkpoints every half second, or rocksdb for more than fits in"
              + " memory. Default: memory.")
  private String state;

  @Option(
      names = "--transaction-timeout",
      paramLabel = "TIME",
      description = "After which brokers end what a killed run left open. Default: 15min.")
  private String transactionTimeout;

  @Option(
      names = "--tables-every",
      paramLabel = "TIME",
      description = "How often a customer's rows are written to tables at most. Default: 1min.")
  private String tablesEvery;

  @Option(
      names = "--dead-letters",
      paramLabel = "TOPIC",
      description = "Where messages go that cannot be understood. Default: clientele.dead-letters.")
  private String deadLetters;

  @Option(
      names = "--lateness",
      paramLabel = "TIME",
      description = "That an event may have and still be in time. Default: 1min.")
  private String lateness;

  @Option(
      names = "--idle",
      paramLabel = "TIME",
      description = "After which a partition without events holds up nobody. Default: 30s.")
  private String idle;

  @Option(
      names = "--ahead",
      paramLabel = "TIME",
      description = "Of the clock that an event may be and still be trusted. Default: 5min.")
  private String ahead;

  @Option(
      names = "--postgres",
      paramLabel = "URL",
      description =
          "JDBC URL of a database that signals also go to, each some 100 ms after its event.")
  private String postgres;

  @Option(
      names = "--postgres-settings",
      paramLabel = "FILE",
      description = "Its user, password and the like, as properties; ${ENV:NAME} is resolved.")
  private Path postgresSettings;

  @Option(
      names = "--metrics",
      paramLabel = "[HOST:]PORT",
      description = "Where Prometheus may ask for metrics; without a host, on this machine alone.")
  private String metrics;

  @Option(names = "--parallelism", paramLabel = "N", description = "Default: 2.")
  private Integer parallelism;

  @Option(names = "--fresh", description = "Begin anew instead of going on where it was left.")
  private boolean fresh;

  @Option(names = "--until-end", description = "End with what the topics hold now.")
  private boolean untilEnd;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    return SignalsProcess.ofThisInstallation().live(arguments(opened));
  }

  private List<String> arguments(Workspace opened) {
    Path home = opened.home();
    var arguments = new ArrayList<String>();
    add(arguments, "--feeds", home.resolve(Workspace.FILE));
    add(arguments, "--lake", opened.lake());
    add(arguments, "--log", home.resolve("logs/signals-live.log"));
    add(arguments, "--kafka", kafka);
    add(arguments, "--kafka-settings", kafkaSettings);
    add(arguments, "--signals", signals);
    add(arguments, "--checkpoint-every", checkpointEvery);
    add(
        arguments,
        "--checkpoints",
        checkpoints == null ? home.resolve("checkpoints/signals") : checkpoints);
    add(arguments, "--state", state);
    add(arguments, "--transaction-timeout", transactionTimeout);
    add(arguments, "--tables-every", tablesEvery);
    add(arguments, "--dead-letters", deadLetters);
    add(arguments, "--lateness", lateness);
    add(arguments, "--idle", idle);
    add(arguments, "--ahead", ahead);
    add(arguments, "--postgres", postgres);
    add(arguments, "--postgres-settings", postgresSettings);
    add(arguments, "--metrics", metrics);
    add(arguments, "--parallelism", parallelism);
    addFlag(arguments, "--fresh", fresh);
    addFlag(arguments, "--until-end", untilEnd);
    return arguments;
  }

  private static void add(List<String> arguments, String name, Object value) {
    if (value != null) {
      arguments.addAll(List.of(name, value.toString()));
    }
  }

  private static void addFlag(List<String> arguments, String name, boolean isGiven) {
    if (isGiven) {
      arguments.add(name);
    }
  }
}
