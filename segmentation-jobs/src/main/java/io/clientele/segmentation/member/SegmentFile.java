package io.clientele.segmentation.member;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.audience.Rule;
import io.clientele.contracts.audience.RuleScope;
import io.clientele.contracts.config.Settings;
import io.clientele.lake.rule.RuleTables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the section {@code segments}; all that is wrong goes to the settings' problems. */
public final class SegmentFile {
  private static final RuleScope SCOPE = RuleTables.MARTS.scope();

  private SegmentFile() {}

  /**
   * @param taken names of RFM segments, which no other may have
   * @return the segments without mistakes, in the order of the file
   */
  public static List<Segment> read(Settings section, Collection<String> taken) {
    var segments = new ArrayList<Segment>();
    for (String name : section.keys()) {
      if (!name.matches("[a-z][a-z0-9_]*")) {
        section.problem(name, "a segment's name is lower case letters, digits and _");
      }
      if (taken.contains(name)) {
        section.problem(name, "is the name of a segment under rfm too; choose another");
      }
      segment(name, section.section(name)).ifPresent(segments::add);
    }
    return List.copyOf(segments);
  }

  /**
   * A rule that stands in no file.
   *
   * @throws ClienteleException where the text is no rule over the tables of segments
   */
  public static Rule rule(String text) {
    return Rule.parse(text, SCOPE);
  }

  private static Optional<Segment> segment(String name, Settings settings) {
    String description = settings.text("description", "");
    Optional<Rule> rule = rule(settings);
    settings.noOthers();
    return rule.map(each -> new Segment(name, description, each));
  }

  private static Optional<Rule> rule(Settings settings) {
    String text = settings.text("rule");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(rule(text));
    } catch (ClienteleException e) {
      settings.problem("rule", e.getMessage());
      return Optional.empty();
    }
  }
}
