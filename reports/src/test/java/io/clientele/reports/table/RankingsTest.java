package io.clientele.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Customer;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.core.SalesRep;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.report.ChurnRisk;
import io.clientele.contracts.report.LeadRanking;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.score.LeadScore;
import io.clientele.lake.testing.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class RankingsTest {
  private final ReportTables tables =
      new ReportTables()
          .empty(CustomerFacts.TABLE, CustomerRfm.TABLE, Customer.TABLE, SalesRep.TABLE);

  @Test
  void whoseLossWouldCostMostComesFirst() {
    tables
        .with(Customer.TABLE, customer("small"), customer("big"), customer("safe"))
        .with(CustomerFacts.TABLE, facts("small", "100.00"), facts("big", "900.00"))
        .with(
            Churn.TABLE,
            churn("small", 0.9, "high"),
            churn("big", 0.5, "medium"),
            churn("safe", 0.1, "low"));
    assertThat(
            tables.texts(
                ChurnRisk.TABLE,
                ChurnRisk.POSITION,
                ChurnRisk.CUSTOMER_ID,
                ChurnRisk.FULL_NAME,
                ChurnRisk.VALUE_AT_RISK))
        .containsExactlyInAnyOrder("1 big Name of big 450.00", "2 small Name of small 90.00");
  }

  @Test
  void theFirstThreeReasonsAreText() {
    tables.with(Customer.TABLE, customer("a")).with(Churn.TABLE, churn("a", 0.9, "high"));
    assertThat(tables.texts(ChurnRisk.TABLE, ChurnRisk.REASONS))
        .containsExactly("first | second | third");
  }

  @Test
  void aCustomerWithoutFactsHasNothingAtRiskAndAnErasedOneIsNotNamed() {
    tables
        .with(
            Customer.TABLE,
            customer("a"),
            customer("erased").set(Customer.ERASED_AT, Instant.EPOCH))
        .with(Churn.TABLE, churn("a", 0.9, "high"), churn("erased", 0.9, "high"));
    assertThat(tables.texts(ChurnRisk.TABLE, ChurnRisk.CUSTOMER_ID, ChurnRisk.VALUE_AT_RISK))
        .containsExactly("a 0.00");
  }

  @Test
  void aRankingIsBounded() {
    var customers = new TableRow[1_001];
    var scores = new TableRow[1_001];
    IntStream.range(0, scores.length)
        .forEach(
            i -> {
              customers[i] = customer("c" + i);
              scores[i] = churn("c" + i, 0.5 + i / 10_000.0, "high");
            });
    tables.with(Customer.TABLE, customers).with(Churn.TABLE, scores);
    var rows = tables.texts(ChurnRisk.TABLE, ChurnRisk.CUSTOMER_ID);
    assertThat(rows).hasSize(1_000).doesNotContain("c0");
  }

  @Test
  void openLeadsAreRankedByChanceWithTheirPeople() {
    tables
        .with(Customer.TABLE, customer("p"))
        .with(
            SalesRep.TABLE,
            new TableRow(SalesRep.TABLE).set(SalesRep.REP_ID, "r").set(SalesRep.FULL_NAME, "Ruth"))
        .with(
            Lead.TABLE,
            lead("warm").set(Lead.REP_ID, "r"),
            lead("hot").set(Customer.CUSTOMER_ID, "p"),
            lead("won").set(Lead.CONVERTED_AT, Instant.EPOCH),
            lead("dead").set(Lead.STATUS, "Closed - Not Converted"))
        .with(
            LeadScore.TABLE,
            score("warm", 0.4),
            score("hot", 0.8),
            score("won", 0.9),
            score("dead", 0.9));
    assertThat(
            tables.texts(
                LeadRanking.TABLE,
                LeadRanking.POSITION,
                LeadRanking.LEAD_ID,
                LeadRanking.FULL_NAME,
                LeadRanking.OWNER,
                LeadRanking.CREATED_ON))
        .containsExactlyInAnyOrder(
            "1 hot Name of p null 2024-04-01", "2 warm null Ruth 2024-04-01");
  }

  @Test
  void withoutScoresNobodyIsRanked() {
    tables.empty(Churn.TABLE, LeadScore.TABLE, Lead.TABLE);
    assertThat(tables.rows(ChurnRisk.TABLE)).isEmpty();
    assertThat(tables.rows(LeadRanking.TABLE)).isEmpty();
  }

  private static TableRow customer(String id) {
    return new TableRow(Customer.TABLE)
        .set(Customer.CUSTOMER_ID, id)
        .set(Customer.FULL_NAME, "Name of " + id);
  }

  private static TableRow facts(String id, String amount) {
    return new TableRow(CustomerFacts.TABLE)
        .set(CustomerFacts.AS_OF, ReportTables.AS_OF)
        .set(CustomerFacts.CUSTOMER_ID, id)
        .set(CustomerFacts.NET_AMOUNT_365D, new BigDecimal(amount));
  }

  private static TableRow churn(String id, double probability, String band) {
    return new TableRow(Churn.TABLE)
        .set(Churn.AS_OF, ReportTables.AS_OF)
        .set(Churn.CUSTOMER_ID, id)
        .set(Churn.PROBABILITY, probability)
        .set(Churn.BAND, band)
        .set(Churn.REASONS, reasons());
  }

  private static TableRow score(String id, double probability) {
    return new TableRow(LeadScore.TABLE)
        .set(LeadScore.AS_OF, ReportTables.AS_OF)
        .set(LeadScore.LEAD_ID, id)
        .set(LeadScore.PROBABILITY, probability)
        .set(LeadScore.REASONS, reasons());
  }

  /** Created at 23:30 UTC on 31 March, which in London is 1 April. */
  private static TableRow lead(String id) {
    return new TableRow(Lead.TABLE)
        .set(Lead.LEAD_ID, id)
        .set(Lead.CREATED_AT, Instant.parse("2024-03-31T23:30:00Z"));
  }

  private static Row[] reasons() {
    return new Row[] {reason("first"), reason("second"), reason("third"), reason("fourth")};
  }

  private static Row reason(String text) {
    return RowFactory.create("feature", "value", 0.1, text);
  }
}
