package io.clientele.app;

import io.clientele.lake.Lake;
import io.clientele.lake.SignalRules;
import io.clientele.lake.SparkSessions;
import io.clientele.lake.Workspace;
import io.clientele.segmentation.SegmentSettings;
import io.clientele.segmentation.engagement.ScoreReasons;
import io.clientele.segmentation.member.SegmentReasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code clientele why}: which part of a segment's rule holds for a customer, and on what; or which
 * events a score is the sum of.
 */
@Command(
    name = "why",
    description = "Explain why a customer is in a segment, or is not, or what makes a score.",
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
  /** Scores that are sums. */
  enum Score {
    ENGAGEMENT
  }

  @Spec private CommandSpec spec;

  @Mixin private WorkspaceOption workspace;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Business day. Default: the latest on which the segment was evaluated, or the moment of"
              + " the score on record.")
  private LocalDate asOf;

  @Option(
      names = "--score",
      paramLabel = "SCORE",
      description = "Explain this score instead of a segment: engagement.")
  private Score score;

  @Parameters(
      arity = "1..2",
      paramLabel = "[SEGMENT] CUSTOMER",
      hideParamSyntax = true,
      description =
          "A segment of segments.yml, or one that scores make such as \"At Risk\", and a"
              + " customer_id; with --score the customer_id alone.")
  private List<String> subject;

  @Override
  public Integer call() {
    int needed = score == null ? 2 : 1;
    if (subject.size() != needed) {
      throw new ParameterException(
          spec.commandLine(),
          needed == 1
              ? "Name a customer, and no segment, with --score."
              : "Name a segment and a customer.");
    }
    Workspace opened = workspace.open();
    var lake = new Lake(SparkSessions.local(Map.of()), opened.lake());
    if (score == Score.ENGAGEMENT) {
      explainScore(lake, opened);
    } else {
      explainSegment(lake, opened);
    }
    return Main.DONE;
  }

  private void explainScore(Lake lake, Workspace opened) {
    var reasons = new ScoreReasons(lake, SignalRules.of(opened));
    var reason = reasons.of(subject.get(0), Optional.ofNullable(asOf));
    new ScorePrinter(Screen.standard().out()).print(reason);
  }

  private void explainSegment(Lake lake, Workspace opened) {
    SegmentSettings settings = SegmentSettings.of(opened);
    var reasons =
        new SegmentReasons(lake, opened.timeZone(), settings.segments(), settings.rfm().names());
    var reason = reasons.of(subject.get(0), subject.get(1), Optional.ofNullable(asOf));
    new ReasonPrinter(Screen.standard().out()).print(reason);
  }
}
