package io.clientele.sources;

import static io.clientele.sources.MadeUp.at;
import static io.clientele.sources.MadeUp.customer;
import static io.clientele.sources.MadeUp.header;
import static io.clientele.sources.MadeUp.only;
import static io.clientele.sources.MadeUp.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.core.OpportunityParty;
import io.clientele.contracts.core.Quote;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.core.SupportCase;
import io.clientele.contracts.core.SurveyResponse;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small exports of made-up people, for what no public export shows. */
class MadeUpExportsTest {
  @Test
  void aShopThatNumbersNobodyKnowsBuyersByTheirAddress() {
    String orders =
        """
        Name,Email,Financial Status,Paid at,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Address1,Billing City,Billing Zip,Billing Province,Billing Country,Cancelled at,Source,Phone
        #1001,Dora@dale.example,paid,2024-07-01 10:00:00 +0100,GBP,2024-07-01 09:59:00 +0100,2,Loom,9.95,L-1,Dora Dale,2 Dale Road,London,E1 6AN,,GB,2024-07-02 10:00:00 +0100,web,
        """;
    assertThat(new Exports("shop-orders").recognise("orders_export_1.csv", header(orders)))
        .map(ObjectProfile::name)
        .contains("plain_order_line");
    Outcome.Mapped buyer = only("shop-orders", "orders_export_1.csv", CustomerRecord.TABLE, orders);
    assertThat(buyer.value(SourceColumns.SOURCE_KEY)).isEqualTo("Dora@dale.example");
    assertThat(buyer.value(CustomerRecord.STREET)).isEqualTo("2 Dale Road");
    Outcome.Mapped cancelled = only("shop-orders", "orders.csv", Sale.TABLE, orders);
    assertThat(cancelled.value(SourceColumns.IS_DELETED)).isEqualTo(true);
    assertThat(customer(cancelled)).isEqualTo("email:dora@dale.example");
  }

  @Test
  void aHubSpotExportByLabelsMeetsTheSameContactAsTheReplicatedTable() {
    Outcome.Mapped contact =
        only(
            "hubspot",
            "hubspot-crm-exports-all-contacts-2024-07-01.csv",
            CustomerRecord.TABLE,
            """
            "Record ID","First Name","Last Name","Email","Phone Number","Country/Region","Associated Company IDs","Create Date"
            "51","Ella","Elm","ella@elm.example","020 7946 0125","United Kingdom","77;78","2024-07-01 09:05"
            """);
    assertThat(contact.value(SourceColumns.SOURCE_KEY)).isEqualTo("contact 51");
    assertThat(contact.value(CustomerRecord.ACCOUNT_KEY)).isEqualTo("crm:company 77");
    assertThat(contact.value(CustomerRecord.CREATED_AT)).isEqualTo(at("2024-07-01T09:05:00Z"));
  }

  @Test
  void onlyAZendeskRatingThatWasGivenIsASurveyResponse() {
    List<Outcome> ratings =
        outcomes(
            "zendesk",
            "satisfaction_rating_data.csv",
            SurveyResponse.TABLE,
            """
            id,ticket_id,requester_id,assignee_id,score,comment,reason,created_at,updated_at
            1,35,404,5,good,Thank you,,2024-07-01 09:00:00,2024-07-01 09:00:00
            2,36,405,5,offered,,,2024-07-01 09:00:00,2024-07-01 09:00:00
            """);
    assertThat(ratings.get(1)).isInstanceOf(Outcome.Skipped.class);
    var good = (Outcome.Mapped) ratings.get(0);
    assertThat(good.value(SurveyResponse.SCORE)).isEqualTo(1.0);
    assertThat(good.value(SurveyResponse.ANSWER)).isEqualTo("Thank you");
    assertThat(good.value(SurveyResponse.CASE_ID)).isEqualTo("crm:35");
    assertThat(customer(good)).isEqualTo("crm:404");
  }

  @Test
  void aDeletedZendeskTicketIsFlagged() {
    Outcome.Mapped ticket =
        only(
            "zendesk",
            "tickets.csv",
            SupportCase.TABLE,
            """
            Ticket ID,Requester ID,Status,Subject,Created at,Satisfaction Score
            35,404,Deleted,Late,2024-07-01 09:00:00,
            """);
    assertThat(ticket.value(SourceColumns.IS_DELETED)).isEqualTo(true);
  }

  @Test
  void salesforceLinesAndQuotesFindTheirCustomerThroughOrderAndOpportunity() {
    Outcome.Mapped line =
        only(
            "salesforce",
            "OrderItem.csv",
            Sale.TABLE,
            """
            "Id","Product2Id","OrderId","Quantity","UnitPrice","OrderItemNumber","CurrencyIsoCode","CreatedDate"
            "802","01t","801","3.0","19.95","0000000042","EUR","2024-07-01T09:00:00.000Z"
            """);
    assertThat(line.value(Sale.LINE_NO)).isEqualTo(42);
    assertThat(line.value(Sale.NET_AMOUNT)).isEqualTo(new BigDecimal("59.85"));
    assertThat(customer(line)).isEqualTo("crm:order 801");
    Outcome.Mapped order =
        only(
            "salesforce",
            "Order.csv",
            CustomerLink.TABLE,
            """
            "Id","AccountId","EffectiveDate","Status","OrderNumber","IsDeleted"
            "801","001","2024-07-01","Activated","00000100","0"
            """);
    assertThat(order.value(SourceColumns.SOURCE_KEY)).isEqualTo("order 801");
    Outcome.Mapped quote =
        only(
            "salesforce",
            "Quote.csv",
            Quote.TABLE,
            """
            "Id","OpportunityId","ContactId","QuoteNumber","Status","ExpirationDate","Name"
            "0Q0","006","","00000001","Draft","2024-12-31","Looms"
            """);
    assertThat(customer(quote)).isEqualTo("crm:opportunity 006");
    assertThat(quote.value(Quote.EXPIRES_ON)).isEqualTo(LocalDate.parse("2024-12-31"));
  }

  @Test
  void aPartnerWithoutAnOpportunityTakesNoPartInOne() {
    List<Outcome> partners =
        outcomes(
            "salesforce",
            "Partner.csv",
            OpportunityParty.TABLE,
            """
            Id,OpportunityId,AccountFromId,AccountToId,Role,IsPrimary
            00I1,006,001A,001B,Reseller,1
            00I2,,001A,001B,Reseller,0
            """);
    assertThat(customer((Outcome.Mapped) partners.get(0))).isEqualTo("crm:001B");
    assertThat(partners.get(1)).isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void aSalesforceMailConcernsWhoeverIsNotTheCompany() {
    List<Outcome> mails =
        outcomes(
            "salesforce",
            "EmailMessage.csv",
            Interaction.TABLE,
            """
            Id,ActivityId,FromAddress,ToAddress,Incoming,Status,MessageDate
            02s1,,fay@fern.example,us@company.example,1,1,2024-07-01T09:00:00.000Z
            02s2,,us@company.example,fay@fern.example; gil@fern.example,0,3,2024-07-01T10:00:00.000Z
            02s3,00T1,us@company.example,fay@fern.example,0,3,2024-07-01T10:00:00.000Z
            02s4,,us@company.example,fay@fern.example,0,5,2024-07-01T10:00:00.000Z
            """);
    assertThat(mails.subList(0, 2))
        .extracting(mail -> customer((Outcome.Mapped) mail))
        .containsOnly("email:fay@fern.example");
    assertThat(mails.subList(0, 2))
        .extracting(mail -> ((Outcome.Mapped) mail).value(Interaction.DIRECTION))
        .containsExactly("inbound", "outbound");
    assertThat(mails.subList(2, 4)).hasOnlyElementsOfType(Outcome.Skipped.class);
  }

  @Test
  void theHiddenColumnsOfADynamicsExportGiveKeyAndLastChange() {
    Outcome.Mapped lead =
        only(
            "dynamics365",
            "My Open Leads.csv",
            Lead.TABLE,
            """
            (Do Not Modify) Lead,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,First Name,Last Name,Company Name,Status Reason,Owner,Created On
            9f1c,x7Qk,9/7/2024 2:05:00 PM,Looms,Hal,Hart,Hart Ltd,New,Ida Irwin,9/1/2024 8:00 AM
            """);
    assertThat(lead.value(SourceColumns.SOURCE_KEY)).isEqualTo("9f1c");
    assertThat(lead.value(Lead.REP_ID)).isEqualTo("crm:Ida Irwin");
    assertThat(lead.value(SourceColumns.MODIFIED_AT)).isEqualTo(at("2024-09-07T13:05:00Z"));
  }

  @Test
  void aGermanDynamicsExportIsTheSameObject() {
    String kontakte =
        "(Nicht ändern) Kontakt,(Nicht ändern) Geändert am,Vorname,Nachname,E-Mail,Adresse 1: Ort";
    assertThat(new Exports("dynamics365").recognise("Kontakte.csv", header(kontakte)))
        .map(ObjectProfile::name)
        .contains("contact");
  }
}
