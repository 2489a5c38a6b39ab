package io.clientele.app;

import io.clientele.contracts.audience.DeliveryReceipt;
import io.clientele.lake.Workspace;
import io.clientele.reports.figures.ReportFigures;
import io.clientele.reports.figures.ReportFigures.RankedLead;
import io.clientele.reports.figures.ReportFigures.RiskyCustomer;
import io.clientele.reports.figures.ReportFigures.Segment;
import io.clientele.reports.figures.ReportFigures.SourceRows;
import io.clientele.reports.page.ReportPage;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;

/** The end of a run as a marketer wants to read it. Names of people stay in the report page. */
final class RunSummary {
  private static final int TOP = 5;

  private final Workspace workspace;

  RunSummary(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Prints nothing where no marts were published. */
  void print(Screen screen) {
    if (Files.exists(workspace.marts())) {
      print(ReportFigures.read(workspace.marts()), screen.out());
    }
  }

  private void print(ReportFigures figures, PrintStream out) {
    var totals = figures.totals();
    out.printf("%nAs of %s%n", totals.asOf());
    out.printf(
        "  %,d customers, %,d of them buyers; %,d people known as leads only; %,d open leads%n",
        totals.customers(), totals.buyers(), totals.leadsOnly(), totals.openLeads());
    rows(figures.sources(), out);
    segments(figures.segments(), out);
    churn(figures.churn(), out);
    leads(figures.leads(), out);
    audiences(figures.audiences(), out);
    ExcludedEvents.in(workspace.lake()).print(out);
    places(out);
  }

  private static void rows(List<SourceRows> sources, PrintStream out) {
    out.printf(
        "%nRows      %12s %12s %12s %12s %12s%n",
        "in", "kept", "quarantined", "duplicates", "suppressed");
    for (SourceRows source : sources) {
      out.printf(
          "  %-16s %,6d %,12d %,12d %,12d %,12d%n",
          source.source(),
          source.rowsIn(),
          source.kept(),
          source.quarantined(),
          source.duplicates(),
          source.suppressed());
    }
  }

  private static void segments(List<Segment> segments, PrintStream out) {
    out.printf("%nSegments%n");
    for (Segment segment : segments) {
      out.printf(
          "  %-20s %,7d customers %5.1f%%   revenue %,14.2f%n",
          segment.name(), segment.customers(), segment.customerShare() * 100, segment.revenue());
    }
  }

  private static void churn(List<RiskyCustomer> customers, PrintStream out) {
    out.printf("%nLikely to leave, most revenue at risk first%n");
    customers.stream()
        .limit(TOP)
        .forEach(
            customer ->
                out.printf(
                    "  %-18s %3.0f%%  %,10.2f at risk  %s%n",
                    customer.customerId(),
                    customer.probability() * 100,
                    customer.valueAtRisk(),
                    because(customer.reasons())));
  }

  private static void leads(List<RankedLead> leads, PrintStream out) {
    if (leads.isEmpty()) {
      return;
    }
    out.printf("%nLikely to convert%n");
    leads.stream()
        .limit(TOP)
        .forEach(
            lead ->
                out.printf(
                    "  %-30s %3.0f%%  %s%n",
                    lead.leadId(), lead.probability() * 100, because(lead.reasons())));
  }

  private static void audiences(List<DeliveryReceipt> audiences, PrintStream out) {
    out.printf("%nAudiences%n");
    audiences.forEach(audience -> out.println("  " + audience.text()));
  }

  private void places(PrintStream out) {
    out.printf(
        """

        Where it is
          report     %s
          BI mart    %s
          audiences  %s
          tables     %s   (clientele sql --workspace %s "SELECT …")
        """,
        workspace.home().resolve(ReportPage.FILE),
        workspace.marts(),
        workspace.home().resolve("audiences"),
        workspace.lake(),
        workspace.home());
  }

  private static String because(List<String> reasons) {
    return reasons.isEmpty() ? "" : String.join("; ", reasons.stream().limit(2).toList());
  }
}
