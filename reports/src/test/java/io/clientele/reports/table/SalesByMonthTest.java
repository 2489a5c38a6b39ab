package io.clientele.reports.table;

import static io.clientele.contracts.report.SalesByMonth.CUSTOMERS;
import static io.clientele.contracts.report.SalesByMonth.MONTH;
import static io.clientele.contracts.report.SalesByMonth.NEW_CUSTOMERS;
import static io.clientele.contracts.report.SalesByMonth.NEW_CUSTOMER_REVENUE;
import static io.clientele.contracts.report.SalesByMonth.ORDERS;
import static io.clientele.contracts.report.SalesByMonth.PURCHASES;
import static io.clientele.contracts.report.SalesByMonth.RETURNING_CUSTOMER_REVENUE;
import static io.clientele.contracts.report.SalesByMonth.RETURNS;
import static io.clientele.contracts.report.SalesByMonth.REVENUE;
import static io.clientele.contracts.report.SalesByMonth.TABLE;
import static io.clientele.contracts.report.SalesByMonth.UNKNOWN_CUSTOMER_REVENUE;
import static io.clientele.lake.testing.SaleRow.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SalesByMonthTest {
  private final ReportTables tables = new ReportTables();

  @Test
  void aCustomerIsNewInTheMonthOfTheFirstPurchaseOnly() {
    tables.with(
        Sale.TABLE,
        sale().by("a").on("2024-01-10").worth("10.00"),
        sale().by("a").on("2024-02-10").worth("20.00"),
        sale().by("b").on("2024-02-11").worth("5.00"));
    assertThat(
            tables.texts(
                TABLE,
                MONTH,
                ORDERS,
                CUSTOMERS,
                NEW_CUSTOMERS,
                NEW_CUSTOMER_REVENUE,
                RETURNING_CUSTOMER_REVENUE))
        .containsExactlyInAnyOrder("2024-01-01 1 1 1 10.00 0.00", "2024-02-01 2 2 1 5.00 20.00");
  }

  @Test
  void aReturnLowersRevenueAndIsNoOrder() {
    tables.with(
        Sale.TABLE,
        sale().by("a").on("2024-01-10").worth("10.00"),
        sale().by("a").on("2024-01-20").order("C1").worth("-4.00"));
    assertThat(tables.texts(TABLE, ORDERS, PURCHASES, RETURNS, REVENUE))
        .containsExactly("1 10.00 -4.00 6.00");
  }

  @Test
  void linesOfOneOrderAreOneOrder() {
    tables.with(
        Sale.TABLE,
        sale().by("a").order("7").worth("1.00"),
        sale().by("a").order("7").worth("2.00"),
        sale().by("a").order("7").worth("3.00").set(SourceColumns.SOURCE, "other"));
    assertThat(tables.texts(TABLE, ORDERS, REVENUE)).containsExactly("2 6.00");
  }

  @Test
  void salesWithoutACustomerAreShownApart() {
    tables.with(Sale.TABLE, sale().by("a").worth("10.00"), sale().order("x").worth("3.00"));
    assertThat(tables.texts(TABLE, ORDERS, CUSTOMERS, REVENUE, UNKNOWN_CUSTOMER_REVENUE))
        .containsExactly("2 1 13.00 3.00");
  }

  @Test
  void freeGoodsForeignMoneyDeletedLinesAndTheFutureDoNotCountAsRevenue() {
    tables.with(
        Sale.TABLE,
        sale().by("a").worth("10.00"),
        sale().by("a").order("free").worth("0.00"),
        sale().by("a").order("adjustment").worth("5.00").set(Sale.UNIT_PRICE, new BigDecimal("-5")),
        sale().by("a").order("euro").worth("7.00").in("EUR"),
        sale().by("a").order("gone").worth("9.00").set(SourceColumns.IS_DELETED, true),
        sale().by("a").on(ReportTables.AS_OF.plusDays(1)).worth("99.00"));
    assertThat(tables.texts(TABLE, ORDERS, REVENUE)).containsExactly("2 10.00");
  }

  @Test
  void theLastDayCounts() {
    tables.with(Sale.TABLE, sale().by("a").on(ReportTables.AS_OF).worth("99.00"));
    assertThat(tables.texts(TABLE, MONTH, REVENUE)).containsExactly("2024-03-01 99.00");
  }

  @Test
  void withoutSalesThereAreNoMonths() {
    assertThat(tables.empty(Sale.TABLE).rows(TABLE)).isEmpty();
  }
}
