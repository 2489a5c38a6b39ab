package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.SignalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** The rules of a workspace: {@code signals.yml} beside the list of its sources. */
final class RulesFile {
  private RulesFile() {}

  /**
   * What is standard where there is no such file.
   *
   * @param list {@code clientele.yml} or what stands for it
   * @throws ClienteleException with everything that is wrong with the file
   */
  static EngagementRules beside(Path list, ZoneId timeZone) {
    Path file = list.toAbsolutePath().resolveSibling(SignalSettings.FILE);
    var problems = new Problems(file.toString());
    EngagementRules rules = SignalSettings.read(Settings.parse(text(file), problems), timeZone);
    problems.throwIfAny();
    return rules;
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot read " + file + ".", "Make it readable, or remove it.", e);
    }
  }
}
