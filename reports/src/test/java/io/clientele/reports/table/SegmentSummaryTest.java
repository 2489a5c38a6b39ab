package io.clientele.reports.table;

import static io.clientele.contracts.report.SegmentSummary.AVG_FREQUENCY;
import static io.clientele.contracts.report.SegmentSummary.AVG_RECENCY_DAYS;
import static io.clientele.contracts.report.SegmentSummary.CUSTOMERS;
import static io.clientele.contracts.report.SegmentSummary.CUSTOMER_SHARE;
import static io.clientele.contracts.report.SegmentSummary.HIGH_RISK_CUSTOMERS;
import static io.clientele.contracts.report.SegmentSummary.LOW_RISK_CUSTOMERS;
import static io.clientele.contracts.report.SegmentSummary.REVENUE;
import static io.clientele.contracts.report.SegmentSummary.REVENUE_SHARE;
import static io.clientele.contracts.report.SegmentSummary.SEGMENT;
import static io.clientele.contracts.report.SegmentSummary.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.score.Churn;
import io.clientele.lake.testing.TableRow;
import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SegmentSummaryTest {
  private final ReportTables tables = new ReportTables();

  @Test
  void aSegmentTellsItsSizeWorthAndRisk() {
    tables
        .with(
            CustomerRfm.TABLE,
            rfm("a", "Loyal", 10, 4, "300.00"),
            rfm("b", "Loyal", 20, 2, "150.00"),
            rfm("c", "Lost", 300, 1, "50.00"))
        .with(Churn.TABLE, churn("a", "low"), churn("c", "high"), churn("stranger", "high"));
    assertThat(
            tables.texts(
                TABLE,
                SEGMENT,
                CUSTOMERS,
                REVENUE,
                REVENUE_SHARE,
                AVG_RECENCY_DAYS,
                AVG_FREQUENCY,
                HIGH_RISK_CUSTOMERS,
                LOW_RISK_CUSTOMERS))
        .containsExactlyInAnyOrder(
            "Loyal 2 450.00 0.9 15.0 3.0 0 1", "Lost 1 50.00 0.1 300.0 1.0 1 0");
  }

  @Test
  void sharesOfCustomersAddUpToOne() {
    tables
        .empty(Churn.TABLE)
        .with(
            CustomerRfm.TABLE,
            rfm("a", "A", 1, 1, "1.00"),
            rfm("b", "B", 1, 1, "1.00"),
            rfm("c", "C", 1, 1, "1.00"));
    assertThat(tables.rows(TABLE).stream().mapToDouble(row -> row.getAs(CUSTOMER_SHARE)).sum())
        .isEqualTo(1.0);
  }

  @Test
  void anotherMethodIsNotCounted() {
    tables
        .empty(Churn.TABLE)
        .with(
            CustomerRfm.TABLE,
            rfm("a", "Loyal", 1, 1, "1.00"),
            rfm("a", "Loyal", 1, 1, "1.00").set(CustomerRfm.METHOD, CustomerRfm.KMEANS));
    assertThat(tables.texts(TABLE, CUSTOMERS)).containsExactly("1");
  }

  @Test
  void withoutRevenueThereIsNoShareOfIt() {
    tables.empty(Churn.TABLE).with(CustomerRfm.TABLE, rfm("a", "Lost", 1, 1, "0.00"));
    assertThat(tables.texts(TABLE, REVENUE_SHARE)).containsExactly("null");
  }

  @Test
  void withoutCustomersThereAreNoSegments() {
    assertThat(tables.empty(CustomerRfm.TABLE, Churn.TABLE).rows(TABLE)).isEmpty();
  }

  private static TableRow rfm(
      String customer, String segment, int recency, int frequency, String monetary) {
    return new TableRow(CustomerRfm.TABLE)
        .set(CustomerRfm.AS_OF, ReportTables.AS_OF)
        .set(CustomerRfm.METHOD, CustomerRfm.QUANTILE)
        .set(CustomerRfm.CUSTOMER_ID, customer)
        .set(CustomerRfm.SEGMENT, segment)
        .set(CustomerRfm.RECENCY_DAYS, recency)
        .set(CustomerRfm.FREQUENCY, frequency)
        .set(CustomerRfm.MONETARY, new BigDecimal(monetary));
  }

  private static TableRow churn(String customer, String band) {
    return new TableRow(Churn.TABLE)
        .set(Churn.AS_OF, ReportTables.AS_OF)
        .set(Churn.CUSTOMER_ID, customer)
        .set(Churn.BAND, band)
        .set(Churn.REASONS, new Row[0]);
  }
}
