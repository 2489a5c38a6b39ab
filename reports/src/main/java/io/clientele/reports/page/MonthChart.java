package io.clientele.reports.page;

import io.clientele.reports.figures.ReportFigures.Month;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Revenue by month as stacked columns: where every rectangle, grid line and label goes. Parts below
 * zero, months with more returns than purchases, have no column; their figure is in the table.
 *
 * @param columns one per month
 * @param ticks grid lines, the lowest first
 */
record MonthChart(List<MonthColumn> columns, List<Tick> ticks) {
  static final int WIDTH = 960;
  static final int HEIGHT = 300;
  static final int LEFT = 64;
  static final int RIGHT = 8;
  static final int TOP = 12;
  static final int BASE = 262;

  private static final int TICKS = 4;
  private static final int LABELS = 13;
  private static final double GAP = 0.32;

  /** A labelled horizontal line. */
  record Tick(String y, String label) {}

  /** A part of a column; {@code kind} is its style class. */
  record Part(String kind, String y, String height) {}

  /** One month. {@code label} is empty where labels would touch. */
  record MonthColumn(
      String x, String width, String middle, String label, String title, List<Part> parts) {}

  static MonthChart of(List<Month> months, Format format) {
    double step = niceStep(months.stream().mapToDouble(MonthChart::height).max().orElse(0));
    double top = step * TICKS;
    var columns = new ArrayList<MonthColumn>();
    for (int i = 0; i < months.size(); i++) {
      columns.add(column(i, months, top, format));
    }
    var ticks = new ArrayList<Tick>();
    for (int i = 0; i <= TICKS; i++) {
      ticks.add(new Tick(Format.decimal(y(i * step, top)), format.axis(i * step)));
    }
    return new MonthChart(columns, ticks);
  }

  private static MonthColumn column(int i, List<Month> months, double top, Format format) {
    Month month = months.get(i);
    double slot = (double) (WIDTH - LEFT - RIGHT) / months.size();
    double width = slot * (1 - GAP);
    double x = LEFT + i * slot + slot * GAP / 2;
    int every = (months.size() + LABELS - 1) / LABELS;
    boolean labelled = (months.size() - 1 - i) % every == 0;
    return new MonthColumn(
        Format.decimal(x),
        Format.decimal(width),
        Format.decimal(x + width / 2),
        labelled ? format.shortMonth(month.month()) : "",
        format.month(month.month()) + ": " + format.money(month.revenue()),
        parts(month, top));
  }

  private static List<Part> parts(Month month, double top) {
    var parts = new ArrayList<Part>();
    double below = 0;
    below = stack(parts, "returning", month.returningCustomerRevenue(), below, top);
    below = stack(parts, "new", month.newCustomerRevenue(), below, top);
    stack(parts, "unknown", month.unknownCustomerRevenue(), below, top);
    return parts;
  }

  private static double stack(
      List<Part> parts, String kind, BigDecimal amount, double below, double top) {
    double value = Math.max(0, amount.doubleValue());
    if (value > 0) {
      double y = y(below + value, top);
      parts.add(new Part(kind, Format.decimal(y), Format.decimal(y(below, top) - y)));
    }
    return below + value;
  }

  private static double y(double value, double top) {
    return BASE - value / top * (BASE - TOP);
  }

  private static double height(Month month) {
    return Math.max(0, month.returningCustomerRevenue().doubleValue())
        + Math.max(0, month.newCustomerRevenue().doubleValue())
        + Math.max(0, month.unknownCustomerRevenue().doubleValue());
  }

  /** The smallest of 1, 2, 2.5 or 5 times a power of ten that covers the maximum in four steps. */
  static double niceStep(double maximum) {
    double needed = Math.max(maximum, 1) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(needed)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (factor * power >= needed) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
