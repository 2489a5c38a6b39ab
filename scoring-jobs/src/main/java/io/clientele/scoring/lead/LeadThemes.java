package io.clientele.scoring.lead;

import static io.clientele.scoring.model.Wording.count;
import static io.clientele.scoring.model.Wording.number;

import io.clientele.contracts.core.Lead;
import io.clientele.scoring.TouchFeatures;
import io.clientele.scoring.model.Features;
import io.clientele.scoring.model.Reasons;
import io.clientele.scoring.model.Theme;
import java.util.List;
import java.util.stream.Collectors;

/** What marketers are told about why a lead may convert. */
final class LeadThemes {
  static final Reasons REASONS =
      new Reasons(
          LeadFeatures.COLUMNS,
          List.of(
              Theme.of(LeadThemes::source, Lead.LEAD_SOURCE),
              Theme.of(LeadThemes::industry, Lead.INDUSTRY),
              Theme.of(LeadThemes::age, LeadFeatures.AGE),
              new Theme(LeadFeatures.TOUCHES, LeadThemes::activity),
              new Theme(LeadFeatures.counts(LeadFeatures.WEB), LeadThemes::web),
              new Theme(LeadFeatures.counts(LeadFeatures.EMAIL), LeadThemes::email),
              new Theme(LeadFeatures.counts(LeadFeatures.PERSONAL), LeadThemes::personal)));

  private LeadThemes() {}

  private static String source(Features f) {
    String source = f.category(Lead.LEAD_SOURCE);
    return source.isEmpty() ? "Nobody noted where the lead came from." : "Came by " + source + ".";
  }

  private static String industry(Features f) {
    String industry = f.category(Lead.INDUSTRY);
    return industry.isEmpty() ? "The industry is unknown." : "Works in " + industry + ".";
  }

  private static String age(Features f) {
    return "Has been a lead for %s."
        .formatted(count(Math.rint(f.number(LeadFeatures.AGE)), "day", "days"));
  }

  private static String activity(Features f) {
    double days = f.number(TouchFeatures.DAYS_SINCE_TOUCH);
    if (days >= LeadFeatures.NEVER) {
      return "No contact yet.";
    }
    return "%s in the last 30 days; the latest %s ago."
        .formatted(
            count(f.number(TouchFeatures.TOUCHES_30D), "contact", "contacts"),
            count(Math.rint(days), "day", "days"));
  }

  private static String web(Features f) {
    return "On the website: %s.".formatted(listed(f, LeadFeatures.WEB));
  }

  private static String email(Features f) {
    return "By e-mail: %s.".formatted(listed(f, LeadFeatures.EMAIL));
  }

  private static String personal(Features f) {
    return "In person: %s.".formatted(listed(f, LeadFeatures.PERSONAL));
  }

  /** {@code 3 page views, 1 search}, without what never happened. */
  private static String listed(Features f, List<String> types) {
    String list =
        types.stream()
            .filter(type -> f.number(TouchFeatures.countOf(type)) > 0)
            .map(type -> times(f.number(TouchFeatures.countOf(type)), type.replace('_', ' ')))
            .collect(Collectors.joining(", "));
    return list.isEmpty() ? "nothing so far" : list;
  }

  private static String times(double count, String what) {
    return number(count) + "\u00d7 " + what;
  }
}
