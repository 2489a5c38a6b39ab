package io.clientele.contracts.engagement;

import io.clientele.contracts.config.Settings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code signals.yml}; what it does not say is standard. */
public final class SignalSettings {
  /** The file's name in a workspace. */
  public static final String FILE = "signals.yml";

  private SignalSettings() {}

  /**
   * Everything that is wrong goes to the settings' problems.
   *
   * @param timeZone of the business day
   */
  public static EngagementRules read(Settings settings, ZoneId timeZone) {
    EngagementRules standard = EngagementRules.standard(timeZone);
    Settings section = settings.section("score");
    Grouping groups = groups(section);
    EngagementScore score = score(section);
    Duration gap = settings.positiveSpan("session_gap", standard.sessionGap());
    List<TriggerRule> triggers =
        settings.has("triggers")
            ? TriggerSettings.read(settings.section("triggers"), score.halfLife())
            : StandardTriggers.of(score.halfLife());
    settings.noOthers();
    return new EngagementRules(score, gap, timeZone, triggers, groups);
  }

  private static Grouping groups(Settings section) {
    if (!section.has("by")) {
      return Grouping.NONE;
    }
    String text = section.oneOf("by", Grouping.NAMES, "");
    return Grouping.NAMES.contains(text) ? Grouping.named(text) : Grouping.NONE;
  }

  private static EngagementScore score(Settings section) {
    EngagementScore standard = EngagementScore.standard();
    var score =
        new EngagementScore(
            section.positiveSpan("half_life", standard.halfLife()),
            section.has("weights") ? weights(section.section("weights")) : standard.weights(),
            section.number("other", standard.defaultWeight()));
    section.noOthers();
    return score;
  }

  private static Map<String, Double> weights(Settings section) {
    var weights = new TreeMap<String, Double>();
    section.keys().forEach(type -> weights.put(type, section.number(type, 0)));
    return weights;
  }
}
