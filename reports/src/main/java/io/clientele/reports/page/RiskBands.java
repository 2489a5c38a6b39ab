package io.clientele.reports.page;

import io.clientele.reports.figures.ReportFigures.Segment;
import java.util.List;

/** How many customers are in each churn band. */
record RiskBands(long high, long medium, long low) {

  static RiskBands of(List<Segment> segments) {
    return new RiskBands(
        segments.stream().mapToLong(Segment::highRisk).sum(),
        segments.stream().mapToLong(Segment::mediumRisk).sum(),
        segments.stream().mapToLong(Segment::lowRisk).sum());
  }

  long scored() {
    return high + medium + low;
  }

  /** Width of a part in percent, for a bar. */
  String width(long part) {
    return Format.decimal(scored() == 0 ? 0 : 100.0 * part / scored());
  }
}
