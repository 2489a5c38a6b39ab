package io.clientele.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.core.Opportunity;
import io.clientele.contracts.core.OpportunityParty;
import io.clientele.contracts.core.Quote;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.core.SupportCase;
import io.clientele.contracts.core.SurveyResponse;
import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.Outcome;
import io.clientele.contracts.profile.RowMapper;
import io.clientele.contracts.profile.ShippedProfiles;
import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small exports of made-up people, for systems of which no public export is at hand. */
class MadeUpExportsTest {
  @TempDir static Path folder;

  @Test
  void aSuiteCrmContactFollowsTheLocaleOfTheUserWhoExports() {
    Outcome.Mapped contact =
        only(
            "suitecrm",
            "Contacts.csv",
            CustomerRecord.TABLE,
            """
            "First Name","Last Name","ID","Email Address","Mobile","Primary Address City","Primary Address Country","Account Name","Birthdate","Date Created","Date Modified","Deleted"
            "Ada","Ashford","c-1","Ada@Ashford.example","020 7946 0123","London","United Kingdom","Ashford Mills","12/31/1980","07/04/2024 09:30","07/05/2024 02:15pm","0"
            """);
    assertThat(contact.value(CustomerRecord.BIRTH_DATE)).isEqualTo(LocalDate.parse("1980-12-31"));
    assertThat(contact.value(CustomerRecord.GIVEN_NAME)).isEqualTo("Ada");
    assertThat(contact.value(CustomerRecord.PHONE)).isEqualTo("+442079460123");
    assertThat(contact.value(CustomerRecord.ACCOUNT_KEY)).isEqualTo("crm:account Ashford Mills");
    assertThat(contact.value(CustomerRecord.CREATED_AT)).isEqualTo(at("2024-07-04T08:30:00Z"));
    assertThat(contact.value(SourceColumns.MODIFIED_AT)).isEqualTo(at("2024-07-05T13:15:00Z"));
    assertThat(contact.value(SourceColumns.IS_DELETED)).isEqualTo(false);
  }

  @Test
  void aSuiteCrmAccountIsFoundByItsNameToo() {
    String accounts =
        """
        name,id,phone_office,billing_address_city,deleted
        Ashford Mills,a-1,020 7946 0100,London,1
        """;
    Outcome.Mapped link = only("suitecrm", "accounts.csv", CustomerLink.TABLE, accounts);
    assertThat(link.value(SourceColumns.SOURCE_KEY)).isEqualTo("account Ashford Mills");
    assertThat(link.value(CustomerLink.CUSTOMER_KEY)).isEqualTo("crm:a-1");
    assertThat(link.value(SourceColumns.IS_DELETED)).isEqualTo(true);
    Outcome.Mapped deal =
        only(
            "suitecrm",
            "Opportunities.csv",
            Opportunity.TABLE,
            """
            Opportunity Name,ID,Opportunity Amount,Currency,Expected Close Date,Sales Stage,Probability (%),Account Name,Amount
            Looms,o-1,"$12,500.00",-99,08/31/2024,Closed Won,100,Ashford Mills,9000
            """);
    assertThat(deal.value(Opportunity.AMOUNT)).isEqualTo(new BigDecimal("12500.00"));
    assertThat(deal.value(Opportunity.CLOSE_DATE)).isEqualTo(LocalDate.parse("2024-08-31"));
    assertThat(deal.value(Opportunity.IS_WON)).isEqualTo(true);
    assertThat(deal.value(Opportunity.CURRENCY)).isEqualTo("GBP");
    assertThat(customer(deal)).isEqualTo("crm:account Ashford Mills");
  }

  @Test
  void aSiebelContactIsKnownByItsRecordAndNotByTheRowOfTheBatch() {
    Outcome.Mapped contact =
        only(
            "siebel",
            "EIM_CONTACT.csv",
            CustomerRecord.TABLE,
            """
            ROW_ID,IF_ROW_BATCH_NUM,IF_ROW_STAT,T_CONTACT__RID,CON_FST_NAME,CON_LAST_NAME,CON_EMAIL_ADDR,CON_WORK_PH_NUM,CON_BIRTH_DT,CON_SOC_SECURITY_NUM,CON_PR_DEPT_OU_ID,CREATED,LAST_UPD
            1,100,EXPORTED,1-ABC,Bela,Brook,bela@brook.example,2125550123,05-JUN-1971,000-12-3456,1-ORG,2023-01-02 03:04:05,6/7/2023 8:09:10
            """);
    assertThat(contact.value(SourceColumns.SOURCE_KEY)).isEqualTo("1-ABC");
    assertThat(contact.value(CustomerRecord.BIRTH_DATE)).isEqualTo(LocalDate.parse("1971-06-05"));
    assertThat(contact.value(CustomerRecord.NATIONAL_ID)).isEqualTo("000-12-3456");
    assertThat(contact.value(CustomerRecord.ACCOUNT_KEY)).isEqualTo("crm:1-ORG");
    assertThat(contact.value(SourceColumns.MODIFIED_AT)).isEqualTo(at("2023-06-07T08:09:10Z"));
  }

  @Test
  void anOracleSalesOpportunityKeepsItsAccountAndItsOutcome() {
    Outcome.Mapped won =
        only(
            "oracle-sales",
            "Opportunity.csv",
            Opportunity.TABLE,
            """
            OptyId,OptyNumber,Name,TargetPartyId,SalesStage,StatusCode,Revenue,CurrencyCode,WinProb,EffectiveDate,CreationDate,LastUpdateDate,DeletedFlag
            300100,OP-7,Looms,100001,05 - Close,WON,1200.5,EUR,100,2024/08/31,2024-01-02T03:04:05.000+00:00,2024/09/01 10:00:00,N
            """);
    assertThat(won.value(Opportunity.IS_WON)).isEqualTo(true);
    assertThat(won.value(Opportunity.PROBABILITY)).isEqualTo(1.0);
    assertThat(won.value(Opportunity.CLOSE_DATE)).isEqualTo(LocalDate.parse("2024-08-31"));
    assertThat(won.value(SourceColumns.MODIFIED_AT)).isEqualTo(at("2024-09-01T10:00:00Z"));
    assertThat(customer(won)).isEqualTo("crm:100001");
  }

  @Test
  void anOracleSalesPartyThatWasMergedIsDeleted() {
    List<Outcome.Mapped> parties =
        all(
            "oracle-sales",
            "Accounts.csv",
            CustomerRecord.TABLE,
            """
            Party ID,Organization Name,Address Line 1,Country,PartyStatus
            1,Ashford Mills,1 Mill Lane,GB,A
            2,Ashford Mill,1 Mill Lane,GB,M
            """);
    assertThat(parties.get(0).value(CustomerRecord.STREET)).isEqualTo("1 Mill Lane");
    assertThat(parties)
        .extracting(party -> party.value(SourceColumns.IS_DELETED))
        .containsExactly(false, true);
  }

  @Test
  void anActDatabaseWithoutNumbersKnowsPeopleByTheirAddress() {
    Outcome.Mapped contact =
        only(
            "act",
            "my contacts.txt",
            CustomerRecord.TABLE,
            """
            Contact First Name,Contact Last Name,Company,E-mail Address,Cell,Birthday,Edit Date,Shoe Size
            Cora,Cole,Cole & Co,cora@cole.example,020 7946 0124,2/29/1976,9/7/2024 2:05:00 PM,38
            """);
    assertThat(contact.value(SourceColumns.SOURCE_KEY)).isEqualTo("cora@cole.example");
    assertThat(contact.value(CustomerRecord.ACCOUNT_KEY)).isEqualTo("crm:company Cole & Co");
    assertThat(contact.value(CustomerRecord.BIRTH_DATE)).isEqualTo(LocalDate.parse("1976-02-29"));
    assertThat(contact.value(SourceColumns.MODIFIED_AT)).isEqualTo(at("2024-09-07T13:05:00Z"));
  }

  @Test
  void anActHistoryHasItsMomentInTwoFields() {
    Outcome.Mapped call =
        only(
            "act",
            "history.csv",
            Interaction.TABLE,
            """
            Date,Time,Result,Regarding,E-mail
            1/31/2024,9:30 AM,Call Received,Delivery,cora@cole.example
            """);
    assertThat(call.value(Interaction.OCCURRED_AT)).isEqualTo(at("2024-01-31T09:30:00Z"));
    assertThat(call.value(Interaction.CHANNEL)).isEqualTo("phone");
    assertThat(call.value(Interaction.DIRECTION)).isEqualTo("inbound");
    assertThat(customer(call)).isEqualTo("email:cora@cole.example");
  }

  @Test
  void aGermanErpReportIsReadWithThreeLinesOfLocale() {
    String german =
        "delimiter: \";\"\ndecimal_separator: \",\"\n"
            + ShippedProfiles.yaml("erp-invoices").orElseThrow();
    Outcome.Mapped credit =
        (Outcome.Mapped)
            outcomes(
                    new Exports("erp-invoices", german),
                    "Rechnungen.csv",
                    Sale.TABLE,
                    """
                    Rechnungsnummer;Pos.;Kundennummer;Artikelnummer;Menge;Einzelpreis;Nettobetrag;Währung;Rechnungsdatum
                    R-1;10;4711;A-1;2,5-;1.200,40;3.001,00-;EUR;31.12.2024
                    """)
                .get(0);
    assertThat(credit.value(Sale.QUANTITY)).isEqualTo(new BigDecimal("-2.500"));
    assertThat(credit.value(Sale.UNIT_PRICE)).isEqualTo(new BigDecimal("1200.4000"));
    assertThat(credit.value(Sale.NET_AMOUNT)).isEqualTo(new BigDecimal("-3001.00"));
    assertThat(credit.value(Sale.BUSINESS_DATE)).isEqualTo(LocalDate.parse("2024-12-31"));
    assertThat(customer(credit)).isEqualTo("crm:4711");
  }

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

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  private static Object customer(Outcome.Mapped row) {
    return row.value(io.clientele.contracts.core.CustomerKeyColumns.CUSTOMER_KEY);
  }

  private static Outcome.Mapped only(String profile, String file, Table target, String csv) {
    List<Outcome.Mapped> rows = all(profile, file, target, csv);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static List<Outcome.Mapped> all(String profile, String file, Table target, String csv) {
    return outcomes(profile, file, target, csv).stream().map(Outcome.Mapped.class::cast).toList();
  }

  private static List<Outcome> outcomes(String name, String file, Table target, String csv) {
    return outcomes(new Exports(name), file, target, csv);
  }

  private static List<Outcome> outcomes(Exports exports, String file, Table target, String csv) {
    Scanned.Readable<List<Fields>> read = exports.read(exports.files(saved(file, csv)).get(0));
    var mapper = new RowMapper(exports.profile(), read.object().mapping(target).orElseThrow());
    return read.found().stream().map(MadeUpExportsTest::firstOfItsOrder).map(mapper::map).toList();
  }

  private static Path saved(String file, String csv) {
    try {
      return Files.writeString(folder.resolve(file), csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fields firstOfItsOrder(Fields row) {
    return column -> column.equals(Fields.POSITION) ? "1" : row.value(column);
  }

  private static List<String> header(String csv) {
    return List.of(csv.lines().findFirst().orElseThrow().replace("\"", "").split(","));
  }
}
