package io.clientele.app;

import io.clientele.contracts.audience.Rule;
import io.clientele.lake.Lake;
import io.clientele.lake.QueryResult;
import io.clientele.lake.SparkSessions;
import io.clientele.lake.Workspace;
import io.clientele.segmentation.SegmentSettings;
import io.clientele.segmentation.member.SegmentFile;
import io.clientele.segmentation.member.SegmentTrials;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele segment}: segments that rules make, before and after they are in the file. */
@Command(
    name = "segment",
    description = "Try a rule before it is a segment, and list those of segments.yml.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {SegmentCommand.Try.class, SegmentCommand.ListAll.class})
final class SegmentCommand {

  @Command(
      name = "try",
      description = "Show whom a rule selects: how many, some of them, and who is elsewhere too.",
      mixinStandardHelpOptions = true)
  static final class Try implements Callable<Integer> {
    @Mixin private WorkspaceOption workspace;

    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        description = "Business day to try it on. Default: the latest that was run.")
    private LocalDate asOf;

    @Parameters(paramLabel = "RULE", description = "Such as \"m >= 4 and r <= 2\".")
    private String text;

    @Override
    public Integer call() {
      Workspace opened = workspace.open();
      Rule rule = SegmentFile.rule(text);
      var segments = SegmentSettings.of(opened).segments();
      var lake = new Lake(SparkSessions.local(Map.of()), opened.lake());
      var trial =
          new SegmentTrials(lake, opened.timeZone(), segments).of(rule, Optional.ofNullable(asOf));
      new TrialPrinter(Screen.standard()).print(trial);
      return Main.DONE;
    }
  }

  @Command(
      name = "list",
      description = "List the segments that rules make.",
      mixinStandardHelpOptions = true)
  static final class ListAll implements Callable<Integer> {
    @Mixin private WorkspaceOption workspace;

    @Override
    public Integer call() {
      List<List<Object>> rows =
          SegmentSettings.of(workspace.open()).segments().stream()
              .map(each -> List.<Object>of(each.name(), each.rule().text(), each.description()))
              .toList();
      ResultPrinter.of(SqlCommand.Format.TABLE)
          .print(
              new QueryResult(List.of("segment", "rule", "description"), rows),
              Screen.standard().out());
      return Main.DONE;
    }
  }
}
