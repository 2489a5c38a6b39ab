package io.clientele.reports;

import io.clientele.contracts.Catalog;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SalesRep;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.ops.CheckResult;
import io.clientele.contracts.report.ChannelActivity;
import io.clientele.contracts.report.ChurnRisk;
import io.clientele.contracts.report.DataQuality;
import io.clientele.contracts.report.LeadRanking;
import io.clientele.contracts.report.SalesByMonth;
import io.clientele.contracts.report.SegmentSummary;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.score.LeadScore;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.Workspace;
import io.clientele.reports.mart.MartsJob;
import io.clientele.reports.table.ReportTableJob;
import java.util.List;

/** What this room publishes, job by job. */
public final class ReportJobs {
  /** Name of this room in job declarations. */
  public static final String ROOM = "reports";

  private ReportJobs() {}

  /** One job per report table, and one that publishes them to the BI marts. */
  public static List<Job> all(Workspace workspace) {
    return List.of(
        new ReportTableJob(SegmentSummary.TABLE, CustomerRfm.TABLE, Churn.TABLE),
        new ReportTableJob(SalesByMonth.TABLE, Sale.TABLE),
        new ReportTableJob(
            ChurnRisk.TABLE, Churn.TABLE, CustomerFacts.TABLE, CustomerRfm.TABLE, Customer.TABLE),
        new ReportTableJob(
            LeadRanking.TABLE, LeadScore.TABLE, Lead.TABLE, Customer.TABLE, SalesRep.TABLE),
        new ReportTableJob(ChannelActivity.TABLE, Interaction.TABLE),
        new ReportTableJob(DataQuality.TABLE, CheckResult.TABLE).behind(checkedTables()),
        new MartsJob(workspace.marts()));
  }

  private static List<Table> checkedTables() {
    return Catalog.TABLES.stream().filter(Table::isChecked).toList();
  }
}
