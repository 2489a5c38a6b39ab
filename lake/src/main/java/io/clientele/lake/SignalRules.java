package io.clientele.lake;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.SignalSettings;

/** What a workspace's {@code signals.yml} says, for every room that computes by it. */
public final class SignalRules {
  private SignalRules() {}

  /**
   * What is standard where there is no such file.
   *
   * @throws ClienteleException with everything that is wrong in it
   */
  public static EngagementRules of(Workspace workspace) {
    var problems = new Problems(SignalSettings.FILE);
    Settings file = workspace.settings(SignalSettings.FILE, problems);
    EngagementRules rules = SignalSettings.read(file, workspace.timeZone());
    problems.throwIfAny();
    return rules;
  }
}
