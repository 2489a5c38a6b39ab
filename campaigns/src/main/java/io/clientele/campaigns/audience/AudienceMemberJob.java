package io.clientele.campaigns.audience;

import io.clientele.campaigns.CampaignJobs;
import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.Consent;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.sync.AudienceMember;
import io.clientele.contracts.sync.Delivery;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Publishes {@code sync.audience_member} and {@code sync.delivery} for the run's business day, and
 * the files of every audience.
 */
public final class AudienceMemberJob implements Job {
  private final List<Audience> audiences;

  public AudienceMemberJob(List<Audience> audiences) {
    this.audiences = List.copyOf(audiences);
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        AudienceMember.TABLE.name(),
        CampaignJobs.ROOM,
        List.of(
            Customer.TABLE,
            CustomerRecord.TABLE,
            CustomerIdentity.TABLE,
            Consent.TABLE,
            Interaction.TABLE,
            CustomerFacts.TABLE,
            CustomerRfm.TABLE,
            EngagementSignal.TABLE,
            Churn.TABLE),
        List.of(AudienceMember.TABLE, Delivery.TABLE));
  }

  /** An audience that cannot be picked is a problem of the result; the others are delivered. */
  @Override
  public JobResult run(JobContext context) {
    var deliveries = new ArrayList<Delivered>();
    var problems = new ArrayList<String>();
    for (Audience audience : audiences) {
      try {
        deliveries.add(new AudienceDelivery(audience, context).deliver());
      } catch (ClienteleException e) {
        problems.add("Cannot deliver audience " + audience.name() + ": " + e.getMessage());
      }
    }
    context.lake().merge(Delivery.TABLE, deliveries.stream().map(Delivered::row).toList());
    return new JobResult(
        deliveries.stream().mapToLong(each -> each.receipt().selected()).sum(),
        deliveries.stream().mapToLong(each -> each.receipt().delivered()).sum(),
        problems);
  }
}
