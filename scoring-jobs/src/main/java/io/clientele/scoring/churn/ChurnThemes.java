package io.clientele.scoring.churn;

import static io.clientele.scoring.model.Wording.count;
import static io.clientele.scoring.model.Wording.number;

import io.clientele.scoring.TouchFeatures;
import io.clientele.scoring.model.Features;
import io.clientele.scoring.model.Reasons;
import io.clientele.scoring.model.Theme;
import java.util.List;

/** What marketers are told about why a customer may leave. */
final class ChurnThemes {
  static final Reasons REASONS =
      new Reasons(
          ChurnFeatures.COLUMNS,
          List.of(
              Theme.of(
                  ChurnThemes::rhythm,
                  PurchaseFeatures.RECENCY,
                  PurchaseFeatures.GAP,
                  PurchaseFeatures.OVERDUE,
                  PurchaseFeatures.PURCHASES_30D,
                  PurchaseFeatures.PURCHASES_90D,
                  PurchaseFeatures.PURCHASES_180D,
                  PurchaseFeatures.TREND),
              Theme.of(
                  ChurnThemes::loyalty,
                  PurchaseFeatures.PURCHASES,
                  PurchaseFeatures.PURCHASES_365D,
                  PurchaseFeatures.TENURE),
              Theme.of(
                  ChurnThemes::spending,
                  PurchaseFeatures.SPENT,
                  PurchaseFeatures.SPENT_90D,
                  PurchaseFeatures.PER_PURCHASE,
                  PurchaseFeatures.LINES),
              Theme.of(ChurnThemes::returns, PurchaseFeatures.RETURN_SHARE),
              Theme.of(
                  ChurnThemes::contact,
                  TouchFeatures.ENGAGEMENT,
                  TouchFeatures.TOUCHES_30D,
                  TouchFeatures.TOUCHES_90D,
                  TouchFeatures.countOf("open"),
                  TouchFeatures.countOf("click")),
              Theme.of(
                  ChurnThemes::optOut,
                  TouchFeatures.countOf("unsubscribe"),
                  TouchFeatures.countOf("bounce")),
              Theme.of(ChurnThemes::service, CaseFeatures.OPEN, CaseFeatures.OPENED_90D)));

  private ChurnThemes() {}

  private static String rhythm(Features f) {
    String days = count(f.number(PurchaseFeatures.RECENCY), "day", "days");
    if (f.number(PurchaseFeatures.PURCHASES) < 2) {
      return "No order for " + days + " after the only one.";
    }
    String usual = number(Math.rint(f.number(PurchaseFeatures.GAP)));
    return f.number(PurchaseFeatures.OVERDUE) > 1
        ? "No order for %s; usually orders every %s.".formatted(days, usual)
        : "Ordered %s ago; usually orders every %s.".formatted(days, usual);
  }

  private static String loyalty(Features f) {
    if (f.number(PurchaseFeatures.PURCHASES) < 2) {
      return "Bought only once so far.";
    }
    return "Bought on %s in %s as a customer."
        .formatted(
            count(f.number(PurchaseFeatures.PURCHASES), "day", "days"),
            count(f.number(PurchaseFeatures.TENURE), "day", "days"));
  }

  private static String spending(Features f) {
    return "Spent %s in all, %s a purchase and %s in the last 90 days."
        .formatted(
            whole(f.number(PurchaseFeatures.SPENT)),
            whole(f.number(PurchaseFeatures.PER_PURCHASE)),
            whole(f.number(PurchaseFeatures.SPENT_90D)));
  }

  private static String returns(Features f) {
    return "Returned %.0f%% of what they bought."
        .formatted(100 * f.number(PurchaseFeatures.RETURN_SHARE));
  }

  private static String contact(Features f) {
    double quarter = f.number(TouchFeatures.TOUCHES_90D);
    double month = f.number(TouchFeatures.TOUCHES_30D);
    if (quarter == 0) {
      return "No contact in the last 90 days.";
    }
    return quarter == month
        ? count(month, "contact", "contacts") + " in the last 30 days, none in the 60 before."
        : "%s in the last 90 days, %s of them in the last 30."
            .formatted(count(quarter, "contact", "contacts"), month == 0 ? "none" : number(month));
  }

  private static String optOut(Features f) {
    return "Unsubscribed %s; %s came back undelivered."
        .formatted(
            count(f.number(TouchFeatures.countOf("unsubscribe")), "time", "times"),
            count(f.number(TouchFeatures.countOf("bounce")), "message", "messages"));
  }

  private static String service(Features f) {
    return "%s, %s opened in the last 90 days."
        .formatted(
            count(f.number(CaseFeatures.OPEN), "open support case", "open support cases"),
            number(f.number(CaseFeatures.OPENED_90D)));
  }

  private static String whole(double amount) {
    return number(Math.rint(amount));
  }
}
