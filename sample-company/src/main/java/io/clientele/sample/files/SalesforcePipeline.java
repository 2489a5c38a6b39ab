package io.clientele.sample.files;

import static io.clientele.sample.files.SalesforceObject.noon;

import io.clientele.sample.history.History;
import io.clientele.sample.sales.Campaign;
import io.clientele.sample.sales.Deal;
import io.clientele.sample.sales.SalesforceId;
import io.clientele.sample.sales.Stage;
import io.clientele.sample.touch.Touch;
import io.clientele.sample.touch.TouchKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opportunities and campaigns: Opportunity.csv, Campaign.csv and CampaignMember.csv. */
final class SalesforcePipeline {
  private final History history;
  private final SalesforceIds ids;

  SalesforcePipeline(History history, SalesforceIds ids) {
    this.history = history;
    this.ids = ids;
  }

  Feed opportunities() {
    SalesforceObject file = new SalesforceObject("Opportunity");
    for (Deal deal : history.crm().deals()) {
      LocalDate last = deal.stage().isClosed() ? deal.close() : history.days().last();
      file.add(deal.id(), noon(deal.created()), noon(last), opportunity(deal));
    }
    return file.feed();
  }

  Feed campaigns() {
    SalesforceObject file = new SalesforceObject("Campaign");
    for (Campaign campaign : history.campaigns()) {
      Instant created = noon(campaign.start().minusDays(14));
      file.add(campaign.id(), created, created, campaign(campaign));
    }
    return file.feed();
  }

  /** One row for every contact or lead that a campaign reached; a click is a response. */
  Feed members() {
    SalesforceObject file = new SalesforceObject("CampaignMember");
    Set<String> known =
        history.campaigns().stream().map(Campaign::id).collect(Collectors.toUnmodifiableSet());
    Map<String, Membership> members = new LinkedHashMap<>();
    for (Touch touch : history.touches()) {
      Optional<String> whoId = ids.whoId(touch.who());
      if (whoId.isPresent() && known.contains(touch.about())) {
        members
            .computeIfAbsent(touch.about() + whoId.get(), k -> new Membership(touch, whoId.get()))
            .take(touch);
      }
    }
    for (Membership member : members.values()) {
      String id = SalesforceId.of("00v", file.feed().size());
      file.add(id, member.reached, member.responded.orElse(member.reached), member.values());
    }
    return file.feed();
  }

  private static Map<String, String> opportunity(Deal deal) {
    Stage stage = deal.stage();
    BigDecimal expected =
        deal.amount()
            .multiply(BigDecimal.valueOf(stage.probability()))
            .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    return Map.ofEntries(
        Map.entry("IsDeleted", "false"),
        Map.entry("AccountId", deal.account().id()),
        Map.entry("ContactId", deal.contact().id()),
        Map.entry("Name", deal.name()),
        Map.entry("StageName", stage.picklistValue()),
        Map.entry("Amount", deal.amount().toPlainString()),
        Map.entry("Probability", String.valueOf(stage.probability())),
        Map.entry("ExpectedRevenue", expected.toPlainString()),
        Map.entry("CloseDate", deal.close().toString()),
        Map.entry("Type", "New Business"),
        Map.entry("LeadSource", deal.contact().leadSource()),
        Map.entry("IsClosed", String.valueOf(stage.isClosed())),
        Map.entry("IsWon", String.valueOf(stage == Stage.WON)),
        Map.entry("ForecastCategory", stage.forecast()),
        Map.entry("CurrencyIsoCode", "GBP"),
        Map.entry("OwnerId", deal.account().owner().id()));
  }

  private Map<String, String> campaign(Campaign campaign) {
    boolean isOver = campaign.end().isBefore(history.days().last());
    Map<String, String> values = new HashMap<>();
    values.put("IsDeleted", "false");
    values.put("Name", campaign.name());
    values.put("Type", campaign.kind().picklistValue());
    values.put("Status", isOver ? "Completed" : "In Progress");
    values.put("StartDate", campaign.start().toString());
    values.put("EndDate", campaign.end().toString());
    values.put("IsActive", String.valueOf(!isOver));
    values.put("CurrencyIsoCode", "GBP");
    return values;
  }

  private static final class Membership {
    private final String campaignId;
    private final String whoId;
    private final Instant reached;
    private Optional<Instant> responded = Optional.empty();

    Membership(Touch first, String whoId) {
      this.campaignId = first.about();
      this.whoId = whoId;
      this.reached = first.at();
    }

    void take(Touch touch) {
      if (touch.kind() == TouchKind.MAIL_CLICK && responded.isEmpty()) {
        responded = Optional.of(touch.at());
      }
    }

    Map<String, String> values() {
      return Map.of(
          "IsDeleted",
          "false",
          "CampaignId",
          campaignId,
          "LeadId",
          SalesforceIds.isLead(whoId) ? whoId : "",
          "ContactId",
          SalesforceIds.isLead(whoId) ? "" : whoId,
          "Status",
          responded.isPresent() ? "Responded" : "Sent",
          "HasResponded",
          String.valueOf(responded.isPresent()),
          "FirstRespondedDate",
          responded.map(SalesforceObject::time).orElse(""));
    }
  }
}
