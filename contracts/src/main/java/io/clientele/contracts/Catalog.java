package io.clientele.contracts;

import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.core.Campaign;
import io.clientele.contracts.core.CampaignMember;
import io.clientele.contracts.core.Consent;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.IdentityDecision;
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
import io.clientele.contracts.mart.CohortRetention;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerLifecycle;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.mart.CustomerValue;
import io.clientele.contracts.mart.EngagementChannel;
import io.clientele.contracts.mart.EngagementDay;
import io.clientele.contracts.mart.EngagementGroup;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.NextCategory;
import io.clientele.contracts.mart.NextCategoryQuality;
import io.clientele.contracts.mart.ProductAffinity;
import io.clientele.contracts.mart.RfmAgreement;
import io.clientele.contracts.mart.RfmQuality;
import io.clientele.contracts.mart.RfmStability;
import io.clientele.contracts.mart.SegmentDay;
import io.clientele.contracts.mart.SegmentMember;
import io.clientele.contracts.mart.SegmentMigration;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.contracts.mart.ValueModel;
import io.clientele.contracts.ops.CheckResult;
import io.clientele.contracts.ops.ExcludedEvent;
import io.clientele.contracts.ops.IngestedFile;
import io.clientele.contracts.ops.MatchWeight;
import io.clientele.contracts.ops.Model;
import io.clientele.contracts.ops.ModelMetric;
import io.clientele.contracts.ops.Quarantine;
import io.clientele.contracts.ops.Reconciliation;
import io.clientele.contracts.ops.Replay;
import io.clientele.contracts.ops.Run;
import io.clientele.contracts.report.ChannelActivity;
import io.clientele.contracts.report.ChurnRisk;
import io.clientele.contracts.report.DataQuality;
import io.clientele.contracts.report.LeadRanking;
import io.clientele.contracts.report.Publication;
import io.clientele.contracts.report.SalesByMonth;
import io.clientele.contracts.report.SegmentSummary;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.score.LeadScore;
import io.clientele.contracts.sync.AudienceMember;
import io.clientele.contracts.sync.Delivery;
import io.clientele.contracts.table.Table;
import java.util.List;

/** Every table with a fixed contract. Raw tables follow the profiles and are not listed. */
public final class Catalog {
  public static final List<Table> TABLES =
      List.of(
          CustomerRecord.TABLE,
          CustomerLink.TABLE,
          CustomerIdentity.TABLE,
          IdentityDecision.TABLE,
          Customer.TABLE,
          Lead.TABLE,
          Opportunity.TABLE,
          OpportunityStage.TABLE,
          OpportunityParty.TABLE,
          Quote.TABLE,
          Sale.TABLE,
          Product.TABLE,
          Interaction.TABLE,
          Campaign.TABLE,
          CampaignMember.TABLE,
          SupportCase.TABLE,
          SurveyResponse.TABLE,
          Consent.TABLE,
          SalesRep.TABLE,
          CustomerDay.TABLE,
          CustomerFacts.TABLE,
          CustomerRfm.TABLE,
          RfmQuality.TABLE,
          RfmAgreement.TABLE,
          SegmentMigration.TABLE,
          RfmStability.TABLE,
          CustomerLifecycle.TABLE,
          CohortRetention.TABLE,
          SegmentMember.TABLE,
          SegmentDay.TABLE,
          CustomerValue.TABLE,
          ValueModel.TABLE,
          ProductAffinity.TABLE,
          NextCategory.TABLE,
          NextCategoryQuality.TABLE,
          EngagementSignal.TABLE,
          EngagementChannel.TABLE,
          EngagementGroup.TABLE,
          EngagementDay.TABLE,
          SignalTrigger.TABLE,
          ExcludedEvent.TABLE,
          Churn.TABLE,
          LeadScore.TABLE,
          AudienceMember.TABLE,
          Delivery.TABLE,
          SegmentSummary.TABLE,
          SalesByMonth.TABLE,
          ChurnRisk.TABLE,
          LeadRanking.TABLE,
          ChannelActivity.TABLE,
          DataQuality.TABLE,
          Publication.TABLE,
          Run.TABLE,
          CheckResult.TABLE,
          IngestedFile.TABLE,
          Quarantine.TABLE,
          Replay.TABLE,
          Reconciliation.TABLE,
          Model.TABLE,
          ModelMetric.TABLE,
          MatchWeight.TABLE);

  private Catalog() {}

  /**
   * @param qualifiedName such as {@code core.sale}
   * @throws ClienteleException where there is no such table, with the nearest names
   */
  public static Table table(String qualifiedName) {
    return TABLES.stream()
        .filter(table -> table.qualifiedName().equals(qualifiedName))
        .findFirst()
        .orElseThrow(
            () ->
                new ClienteleException(
                    "Cannot find table " + qualifiedName + ".",
                    "Nearest: " + Nearest.to(qualifiedName, names()) + "."));
  }

  private static List<String> names() {
    return TABLES.stream().map(Table::qualifiedName).toList();
  }
}
