package io.clientele.app;

import io.clientele.lake.Lake;
import io.clientele.lake.SparkSessions;
import io.clientele.lake.Workspace;
import io.clientele.segmentation.SegmentSettings;
import io.clientele.segmentation.member.SegmentReasons;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele why}: which part of a segment's rule holds for a customer, and on what. */
@Command(
    name = "why",
    description = "Explain why a customer is in a segment, or is not.",
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Business day. Default: the latest on which the segment was evaluated.")
  private LocalDate asOf;

  @Parameters(
      index = "0",
      paramLabel = "SEGMENT",
      description = "A segment of segments.yml, or one that scores make such as \"At Risk\".")
  private String segment;

  @Parameters(index = "1", paramLabel = "CUSTOMER", description = "A customer_id.")
  private String customer;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    SegmentSettings settings = SegmentSettings.of(opened);
    var lake = new Lake(SparkSessions.local(Map.of()), opened.lake());
    var reasons =
        new SegmentReasons(lake, opened.timeZone(), settings.segments(), settings.rfm().names());
    var reason = reasons.of(segment, customer, Optional.ofNullable(asOf));
    new ReasonPrinter(Screen.standard().out()).print(reason);
    return Main.DONE;
  }
}
