package io.clientele.reports.page;

import static java.util.stream.Collectors.joining;

import io.clientele.reports.figures.ReportFigures;
import io.clientele.reports.figures.ReportFigures.FailedCheck;
import io.clientele.reports.figures.ReportFigures.SourceRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Everything that the templates of the report ask for. */
record Page(ReportFigures figures, PageInfo info, Format format, Sentences words, String css) {

  static Page of(ReportFigures figures, PageInfo info, String css) {
    var format = new Format(info.currency());
    return new Page(figures, info, format, new Sentences(figures, format), css);
  }

  List<Tile> tiles() {
    var tiles = new ArrayList<>(List.of(customers(), revenue(), risk()));
    if (figures.totals().openLeads() > 0) {
      tiles.add(leads());
    }
    tiles.add(rows());
    return tiles;
  }

  MonthChart chart() {
    return MonthChart.of(figures.months(), format);
  }

  RiskBands risks() {
    return RiskBands.of(figures.segments());
  }

  List<ChannelRow> channels() {
    return ChannelRow.of(figures.channels(), figures.totals().asOf());
  }

  SourceRows allSources() {
    return figures.sources().stream()
        .reduce(
            new SourceRows("All", 0, 0, 0, 0, 0, 0),
            (a, b) ->
                new SourceRows(
                    "All",
                    a.files() + b.files(),
                    a.rowsIn() + b.rowsIn(),
                    a.kept() + b.kept(),
                    a.quarantined() + b.quarantined(),
                    a.duplicates() + b.duplicates(),
                    a.suppressed() + b.suppressed()));
  }

  boolean hasUnknownRevenue() {
    return figures.months().stream()
        .anyMatch(month -> month.unknownCustomerRevenue().signum() != 0);
  }

  /** A share as the width of a bar. */
  String width(double share) {
    return Format.decimal(100 * Math.min(1, Math.max(0, share)));
  }

  String decimal(double value) {
    return Format.decimal(value);
  }

  double part(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** What is there of two texts, on one line. */
  String line(String first, String second) {
    return Stream.of(first, second).filter(text -> !text.isEmpty()).collect(joining(" · "));
  }

  String outcome(FailedCheck check) {
    return check.isBlocked() ? "Not published: the version before stays" : "Published all the same";
  }

  /** With a capital at its beginning. */
  String title(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private Tile customers() {
    var totals = figures.totals();
    return new Tile(
        "Customers",
        format.count(totals.customers()),
        format.count(totals.buyers()) + " have bought");
  }

  private Tile revenue() {
    var totals = figures.totals();
    return new Tile(
        "Revenue, last 12 months",
        format.compact(totals.revenue12m()),
        format.count(totals.orders12m()) + " orders, returns subtracted");
  }

  private Tile risk() {
    return new Tile(
        "High churn risk",
        format.count(risks().high()),
        format.compact(figures.totals().valueAtHighRisk()) + " of a year's revenue at stake");
  }

  private Tile leads() {
    return new Tile(
        "Likely leads",
        format.count(figures.totals().likelyLeads()),
        "of " + format.count(figures.totals().openLeads()) + " open leads scored");
  }

  private Tile rows() {
    SourceRows all = allSources();
    double kept = all.rowsIn() == 0 ? 0 : (double) all.kept() / all.rowsIn();
    return new Tile(
        "Rows kept",
        all.rowsIn() == 0 ? "–" : format.percent(kept),
        "of " + format.count(all.rowsIn()) + " rows read");
  }
}
