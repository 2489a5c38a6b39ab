package io.clientele.campaigns.audience;

import io.clientele.campaigns.csv.CsvTarget;
import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.audience.Rule;
import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.audience.RuleScope;
import io.clientele.contracts.config.Settings;
import io.clientele.lake.rule.RuleTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code audiences.yml}; everything that is wrong goes to the settings' problems. */
public final class AudienceFile {
  private static final RuleScope SCOPE = RuleTables.MARTS_AND_SCORES.scope();

  private AudienceFile() {}

  /** The audiences without mistakes, in the order of the file. */
  public static List<Audience> read(Settings file) {
    var audiences = new ArrayList<Audience>();
    Settings section = file.section("audiences");
    for (String name : section.keys()) {
      if (!name.matches("[a-z][a-z0-9_]*")) {
        section.problem(name, "an audience's name is lower case letters, digits and _");
      }
      audience(name, section.section(name)).ifPresent(audiences::add);
    }
    file.noOthers();
    return List.copyOf(audiences);
  }

  private static Optional<Audience> audience(String name, Settings settings) {
    settings.optionalText("description");
    var channel = Channel.of(settings.oneOf("channel", Channel.texts(), ""));
    var holdout = holdout(settings);
    var csv = csv(settings.section("csv"));
    var rule = rule(settings);
    settings.noOthers();
    return rule.map(each -> new Audience(name, each, channel, holdout, csv));
  }

  private static Optional<Rule> rule(Settings settings) {
    String text = settings.text("rule");
    try {
      return Optional.of(Rule.parse(text, SCOPE));
    } catch (ClienteleException e) {
      settings.problem("rule", e.getMessage());
      return Optional.empty();
    }
  }

  private static Holdout holdout(Settings settings) {
    double share = settings.number("control_share", 0);
    if (!(share >= 0 && share < 1)) {
      settings.problem("control_share", "should be at least 0 and below 1");
    }
    return new Holdout(share, settings.integer("control_seed", 1));
  }

  private static CsvTarget csv(Settings settings) {
    String path = settings.text("path");
    if (!CsvTarget.isSafe(path)) {
      settings.problem(
          "path", "should be a .csv file inside the workspace, such as audiences/win_back.csv");
    }
    var target = new CsvTarget(path, columns(settings));
    settings.noOthers();
    return target;
  }

  private static List<RuleColumn> columns(Settings settings) {
    List<String> names = settings.texts("columns");
    if (names.isEmpty()) {
      settings.problem("columns", "should name at least one column");
    }
    var columns = new ArrayList<RuleColumn>();
    for (String name : names) {
      SCOPE
          .find(name)
          .ifPresentOrElse(
              columns::add, () -> settings.problem("columns", SCOPE.whyNotFound(name)));
    }
    return columns;
  }
}
