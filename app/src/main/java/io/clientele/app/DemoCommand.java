package io.clientele.app;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.lake.Source;
import io.clientele.lake.SparkSessions;
import io.clientele.lake.Workspace;
import io.clientele.sample.SampleCompany;
import io.clientele.sample.SampleSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele demo}: a made-up company, from its exports to audiences. */
@Command(
    name = "demo",
    description = "Make up a company with its exports, and run everything on it.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  /** Profile by folder of the made-up company's exports. */
  private static final Map<String, String> SYSTEMS =
      Map.ofEntries(
          Map.entry("crm", "salesforce"),
          Map.entry("shop", "shop-orders"),
          Map.entry("email", "sendgrid-events"),
          Map.entry("web", "segment-events"),
          Map.entry("calls", "call-log"),
          Map.entry("sms", "twilio-sms"),
          Map.entry("chat", "chat-transcripts"),
          Map.entry("social", "social-mentions"),
          Map.entry("store", "store-visits"),
          Map.entry("forms", "form-submissions"),
          Map.entry("fax", "fax-log"),
          Map.entry("print", "print-mailings"),
          Map.entry("consent", "consent-preferences"));

  private static final Settings LOCALE =
      Settings.parse(
          "{time_zone: Europe/London, currency: GBP, country: GB}", new Problems("demo"));

  @Option(names = "--dir", defaultValue = "demo", description = "Where to put it. Default: demo.")
  private Path folder;

  @Option(names = "--customers", defaultValue = "3000", description = "How many. Default: 3000.")
  private int customers;

  @Option(names = "--seed", defaultValue = "42", description = "Of all chance. Default: 42.")
  private long seed;

  @Option(
      names = "--last-day",
      defaultValue = "2026-10-31",
      description = "End of the two years of history. Default: 2026-10-31.")
  private LocalDate lastDay;

  @Override
  public Integer call() {
    Screen screen = Screen.standard();
    Path home = folder.toAbsolutePath().normalize();
    LogFile.moveTo(home);
    // The engine takes as long to start as the company to make up.
    CompletableFuture.runAsync(() -> SparkSessions.local(Map.of()));
    if (!Files.exists(home.resolve(Workspace.FILE))) {
      var company =
          SampleCompany.write(
              home.resolve("exports"), new SampleSettings(customers, seed, lastDay));
      screen
          .out()
          .printf(
              "Made up a company: %,d rows in %d files under %s%n",
              company.rows(""), company.rows().size(), company.folder());
      new NewWorkspace(home, sources(home), LOCALE).write();
    }
    Workspace workspace = Workspace.load(home);
    var verdict = new WorkspaceRun(workspace, Clock.systemUTC(), screen).execute(null, List.of());
    new RunSummary(workspace).print(screen);
    SharedClasses.keep();
    return verdict.isClean() ? Main.DONE : Main.FAILED;
  }

  private static List<Source> sources(Path home) {
    try (var folders = Files.list(home.resolve("exports"))) {
      return folders
          .map(each -> each.getFileName().toString())
          .filter(SYSTEMS::containsKey)
          .sorted()
          .map(name -> new Source(name, SYSTEMS.get(name), "exports/" + name))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
