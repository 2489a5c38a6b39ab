package io.clientele.contracts.engagement;

import io.clientele.contracts.config.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the triggers of {@code signals.yml}, by name. What a trigger looks at tells its kind. */
final class TriggerSettings {
  private static final Duration DAY = Duration.ofDays(1);

  private final Duration halfLife;
  private final Map<String, BiFunction<String, Settings, TriggerRule>> kinds =
      new LinkedHashMap<>();

  private TriggerSettings(Duration halfLife) {
    this.halfLife = halfLife;
    kinds.put("began", TriggerSettings::leftUndone);
    kinds.put("score_reaches", TriggerSettings::rises);
    kinds.put("score_falls_below", this::falls);
    kinds.put("silence", TriggerSettings::returns);
    kinds.put("happens", TriggerSettings::happens);
  }

  static List<TriggerRule> read(Settings section, Duration halfLife) {
    var settings = new TriggerSettings(halfLife);
    var rules = new ArrayList<TriggerRule>();
    for (String name : section.keys()) {
      settings.addTo(rules, name, section.section(name));
    }
    return rules;
  }

  private void addTo(List<TriggerRule> rules, String name, Settings trigger) {
    List<String> told = kinds.keySet().stream().filter(trigger::has).toList();
    if (told.size() == 1) {
      rules.add(kinds.get(told.get(0)).apply(name, trigger));
      trigger.noOthers();
    } else {
      trigger.problem("", "should have one of " + kinds.keySet() + ", it has " + told);
    }
  }

  private static TriggerRule leftUndone(String name, Settings trigger) {
    int times = trigger.integer("times", 1);
    if (times < 1) {
      trigger.problem("times", times + " should be 1 or more");
    }
    return new LeftUndone(
        name,
        coolDown(trigger),
        types(trigger, "began"),
        times,
        types(trigger, "not_finished_by"),
        trigger.positiveSpan("wait", Duration.ofHours(1)));
  }

  private static TriggerRule rises(String name, Settings trigger) {
    return new ScoreRises(name, coolDown(trigger), trigger.number("score_reaches", 0));
  }

  /** A score that decays comes near to zero and never falls below it. */
  private TriggerRule falls(String name, Settings trigger) {
    double threshold = trigger.number("score_falls_below", 1);
    if (threshold <= 0) {
      trigger.problem("score_falls_below", threshold + " should be above 0");
    }
    double reached = trigger.number("after_reaching", threshold);
    if (reached < threshold) {
      trigger.problem("after_reaching", reached + " should be at least " + threshold);
    }
    return new ScoreFalls(name, coolDown(trigger), threshold, reached, halfLife);
  }

  private static TriggerRule returns(String name, Settings trigger) {
    return new Returns(
        name,
        coolDown(trigger),
        trigger.positiveSpan("silence", DAY),
        types(trigger, "not_broken_by"));
  }

  private static TriggerRule happens(String name, Settings trigger) {
    Set<String> after = types(trigger, "after");
    return new Happens(
        name,
        coolDown(trigger),
        types(trigger, "happens"),
        trigger.flag("in_campaign", false),
        after,
        after.isEmpty() ? Duration.ZERO : trigger.positiveSpan("within", DAY));
  }

  private static Duration coolDown(Settings trigger) {
    return trigger.span("cool_down", Duration.ZERO);
  }

  private static Set<String> types(Settings trigger, String key) {
    return Set.copyOf(trigger.texts(key));
  }
}
