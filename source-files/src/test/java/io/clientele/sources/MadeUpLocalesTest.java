package io.clientele.sources;

import static io.clientele.sources.MadeUp.all;
import static io.clientele.sources.MadeUp.at;
import static io.clientele.sources.MadeUp.customer;
import static io.clientele.sources.MadeUp.only;
import static io.clientele.sources.MadeUp.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Opportunity;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.profile.Outcome;
import io.clientele.contracts.profile.ShippedProfiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Systems of which no public export is at hand, each in the locale that it is known for. */
class MadeUpLocalesTest {
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
}
