package io.clientele.ingestion;

import io.clientele.contracts.core.Campaign;
import io.clientele.contracts.core.CampaignMember;
import io.clientele.contracts.core.Consent;
import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.core.Opportunity;
import io.clientele.contracts.core.OpportunityParty;
import io.clientele.contracts.core.OpportunityStage;
import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.Quote;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SalesRep;
import io.clientele.contracts.core.SupportCase;
import io.clientele.contracts.core.SurveyResponse;
import io.clientele.contracts.table.Table;
import io.clientele.ingestion.conform.ConformJob;
import io.clientele.ingestion.customer.CustomerJob;
import io.clientele.ingestion.fetch.Fetch;
import io.clientele.ingestion.identity.CustomerIdentityJob;
import io.clientele.ingestion.raw.RawJob;
import io.clientele.lake.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The jobs that bring exports and feeds into the core tables. */
public final class IngestionJobs {
  /** Core tables that are filled straight from mapped source rows, the heavy ones first. */
  private static final List<Table> CONFORMED =
      List.of(
          CustomerRecord.TABLE,
          Sale.TABLE,
          Interaction.TABLE,
          Lead.TABLE,
          Opportunity.TABLE,
          OpportunityStage.TABLE,
          OpportunityParty.TABLE,
          Quote.TABLE,
          Campaign.TABLE,
          CampaignMember.TABLE,
          SupportCase.TABLE,
          SurveyResponse.TABLE,
          Consent.TABLE,
          SalesRep.TABLE,
          Product.TABLE);

  private IngestionJobs() {}

  /**
   * All jobs of this room, in an order in which they can run.
   *
   * @param environment value of an environment variable, null where it is not set
   */
  public static List<Job> all(UnaryOperator<String> environment) {
    var sources = new RunSources();
    var jobs = new ArrayList<Job>();
    jobs.add(new RawJob(sources, new Fetch(environment)));
    jobs.add(new ConformJob(sources, CustomerRecord.TABLE));
    jobs.add(new ConformJob(sources, CustomerLink.TABLE));
    jobs.add(new CustomerIdentityJob());
    jobs.add(new CustomerJob());
    CONFORMED.stream()
        .filter(table -> !table.equals(CustomerRecord.TABLE))
        .map(table -> new ConformJob(sources, table))
        .forEach(jobs::add);
    return List.copyOf(jobs);
  }
}
