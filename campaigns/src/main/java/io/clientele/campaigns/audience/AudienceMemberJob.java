package io.clientele.campaigns.audience;

import io.clientele.campaigns.CampaignJobs;
import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.Consent;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.sync.AudienceMember;
import io.clientele.contracts.sync.Delivery;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.rule.RuleTables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Publishes {@code sync.audience_member} and {@code sync.delivery} for the run's business day, and
 * the files of every audience.
 */
public final class AudienceMemberJob implements Job {
  /** What tells whom a channel may reach. */
  private static final List<Table> CONTACT =
      List.of(CustomerRecord.TABLE, CustomerIdentity.TABLE, Consent.TABLE, Interaction.TABLE);

  private final List<Audience> audiences;

  public AudienceMemberJob(List<Audience> audiences) {
    this.audiences = List.copyOf(audiences);
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        AudienceMember.TABLE.name(),
        CampaignJobs.ROOM,
        Stream.concat(RuleTables.MARTS_AND_SCORES.tables().stream(), CONTACT.stream()).toList(),
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
