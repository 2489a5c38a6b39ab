package io.clientele.reports.page;

import io.clientele.reports.figures.ReportFigures;
import io.clientele.reports.figures.ReportFigures.ModelQuality;
import io.clientele.reports.figures.ReportFigures.Month;
import io.clientele.reports.figures.ReportFigures.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the figures say, in words. */
final class Sentences {
  private static final double WORTHWHILE = 0.005;

  private final ReportFigures figures;
  private final Format format;

  Sentences(ReportFigures figures, Format format) {
    this.figures = figures;
    this.format = format;
  }

  /** Who brings the revenue, and where most of the risk is. */
  List<String> onSegments() {
    var sentences = new ArrayList<String>();
    figures.segments().stream().findFirst().map(this::leading).ifPresent(sentences::add);
    figures.segments().stream()
        .filter(segment -> segment.highRisk() > 0)
        .max(Comparator.comparing(Sentences::revenueAtHighRisk))
        .map(this::riskiest)
        .ifPresent(sentences::add);
    return sentences;
  }

  private String leading(Segment segment) {
    return "%s are %s of buying customers and bring %s of revenue."
        .formatted(
            segment.name(),
            format.percent(segment.customerShare()),
            format.percent(segment.revenueShare()));
  }

  private String riskiest(Segment segment) {
    return "The most revenue at high churn risk is in %s: %s of its %s customers."
        .formatted(
            segment.name(), format.count(segment.highRisk()), format.count(segment.customers()));
  }

  private static BigDecimal revenueAtHighRisk(Segment segment) {
    return segment.averageMonetary().multiply(BigDecimal.valueOf(segment.highRisk()));
  }

  /** The last full month beside the one before it. */
  Optional<String> onMonths() {
    List<Month> full = figures.months().stream().filter(this::isOver).toList();
    if (full.size() < 2) {
      return Optional.empty();
    }
    Month last = full.get(full.size() - 1);
    return Optional.of(
        "%s brought %s, %s %s; %s of it came from new customers."
            .formatted(
                format.month(last.month()),
                format.compact(last.revenue()),
                change(full.get(full.size() - 2).revenue(), last.revenue()),
                format.month(full.get(full.size() - 2).month()),
                share(last.newCustomerRevenue(), last.revenue())));
  }

  /** Says where the last column covers a part of its month only. */
  Optional<String> onLastMonth() {
    LocalDate asOf = figures.totals().asOf();
    return figures.months().stream()
        .filter(month -> !isOver(month))
        .map(month -> format.month(month.month()) + " runs up to " + format.day(asOf) + ".")
        .findFirst();
  }

  /** How far the model's ranking can be trusted, beside the simple rule. */
  String onModel(ModelQuality model) {
    if (model.auc().isEmpty()) {
      return "Not measured: there was no later period with enough cases to test it on.";
    }
    double auc = model.auc().get();
    String line =
        "Take %s: the ranking has them right in %d of 100 such pairs"
            .formatted(pair(model.model()), Math.round(auc * 100));
    return model.baselineAuc().map(rule -> line + compared(auc, rule)).orElse(line + ".");
  }

  private static String pair(String model) {
    return switch (model) {
      case "churn" -> "one customer who left and one who stayed";
      case "lead" -> "one lead that converted and one that did not";
      default -> "one case with the outcome and one without";
    };
  }

  private static String compared(double auc, double rule) {
    String ruled = "; a simple rule does in " + Math.round(rule * 100) + ".";
    if (auc > rule + WORTHWHILE) {
      return ruled;
    }
    return ruled + " So the model is no better than the rule here.";
  }

  private boolean isOver(Month month) {
    return month.month().plusMonths(1).minusDays(1).compareTo(figures.totals().asOf()) <= 0;
  }

  private String change(BigDecimal before, BigDecimal after) {
    if (before.signum() <= 0) {
      return "after " + format.compact(before) + " in";
    }
    double change = after.doubleValue() / before.doubleValue() - 1;
    if (Math.abs(change) < WORTHWHILE) {
      return "as much as";
    }
    return format.percent(Math.abs(change)) + (change > 0 ? " more than" : " less than");
  }

  private String share(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? "none"
        : format.percent(Math.max(0, part.doubleValue() / whole.doubleValue()));
  }
}
