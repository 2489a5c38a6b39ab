package io.clientele.reports;

import static io.clientele.lake.testing.SaleRow.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.ops.Model;
import io.clientele.contracts.ops.ModelMetric;
import io.clientele.contracts.ops.Quarantine;
import io.clientele.contracts.ops.Reconciliation;
import io.clientele.contracts.report.Publication;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.sync.Delivery;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.TransactionId;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import io.clientele.reports.figures.ReportFigures;
import io.clientele.reports.figures.ReportFigures.Month;
import io.clientele.reports.figures.ReportFigures.SourceRows;
import io.clientele.reports.page.ReportPage;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJobsTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 15);

  @TempDir static Path home;
  private static Lake lake;
  private static JobContext context;
  private static ReportFigures figures;

  @BeforeAll
  static void publishASmallShop() {
    lake = TestLake.in(home);
    context =
        JobContext.on(
            AS_OF, lake, TestLake.workspace(home), "run-1", Instant.parse("2024-03-16T03:00:00Z"));
    write(
        Sale.TABLE,
        sale().by("c1").on("2024-01-05").worth("70.00"),
        sale().by("c1").on("2024-02-05").worth("30.00"));
    write(
        Customer.TABLE,
        row(Customer.TABLE)
            .set(Customer.CUSTOMER_ID, "c1")
            .set(Customer.FULL_NAME, "Ann <b>O'Neill</b>"));
    write(
        CustomerFacts.TABLE,
        dated(CustomerFacts.TABLE)
            .set(CustomerFacts.CUSTOMER_ID, "c1")
            .set(CustomerFacts.NET_AMOUNT_365D, new BigDecimal("100.00")));
    write(
        CustomerRfm.TABLE,
        dated(CustomerRfm.TABLE)
            .set(CustomerRfm.CUSTOMER_ID, "c1")
            .set(CustomerRfm.SEGMENT, "Loyal")
            .set(CustomerRfm.METHOD, CustomerRfm.QUANTILE));
    write(
        Churn.TABLE,
        dated(Churn.TABLE)
            .set(Churn.CUSTOMER_ID, "c1")
            .set(Churn.PROBABILITY, 0.75)
            .set(Churn.BAND, "high")
            .set(
                Churn.REASONS,
                new Row[] {RowFactory.create("f", "v", 0.5, "No order for 39 days")}));
    write(
        Reconciliation.TABLE,
        row(Reconciliation.TABLE)
            .set(Reconciliation.SOURCE, "shop")
            .set(Reconciliation.ROWS_IN, 10L)
            .set(Reconciliation.ACCEPTED, 7L)
            .set(Reconciliation.QUARANTINED, 2L)
            .set(Reconciliation.DUPLICATES, 1L)
            .set(Reconciliation.SUPPRESSED, 0L));
    write(Quarantine.TABLE, row(Quarantine.TABLE).set(Quarantine.PAYLOAD, "ann@example.org"));
    write(
        Model.TABLE,
        row(Model.TABLE).set(Model.MODEL, "churn").set(Model.MODEL_VERSION, "churn-1"));
    write(ModelMetric.TABLE, metric("auc", 0.8), metric("baseline_auc", 0.7));
    write(
        Delivery.TABLE,
        row(Delivery.TABLE)
            .set(Delivery.AUDIENCE, "win_back")
            .set(Delivery.AS_OF, AS_OF)
            .set(Delivery.MEMBERS, 1L)
            .set(Delivery.NO_CONSENT, 1L)
            .set(Delivery.NO_ADDRESS, 0L)
            .set(Delivery.CONTROL, 0L)
            .set(Delivery.DELIVERED, 0L)
            .set(Delivery.CHANNEL, "email"));
    ReportJobs.all(context.workspace()).forEach(job -> job.run(context));
    figures = ReportFigures.read(context.workspace().marts());
  }

  @Test
  void theFiguresOfTheMartsAreThoseOfTheLake() {
    assertThat(figures.totals().asOf()).isEqualTo(AS_OF);
    assertThat(figures.totals().customers()).isEqualTo(1);
    assertThat(figures.totals().revenue12m()).isEqualByComparingTo("100.00");
    assertThat(figures.totals().valueAtHighRisk()).isEqualByComparingTo("75.00");
    assertThat(figures.months()).extracting(Month::orders).containsExactly(1L, 1L);
    assertThat(figures.segments())
        .singleElement()
        .satisfies(
            segment -> {
              assertThat(segment.name()).isEqualTo("Loyal");
              assertThat(segment.highRisk()).isEqualTo(1);
            });
    assertThat(figures.churn())
        .singleElement()
        .satisfies(
            customer -> {
              assertThat(customer.fullName()).contains("Ann <b>O'Neill</b>");
              assertThat(customer.reasons()).containsExactly("No order for 39 days");
            });
  }

  @Test
  void modelsDeliveriesAndSourcesAreTold() {
    assertThat(figures.models())
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.auc()).contains(0.8);
              assertThat(model.baselineAuc()).contains(0.7);
            });
    assertThat(figures.audiences())
        .singleElement()
        .satisfies(
            receipt ->
                assertThat(receipt.text())
                    .isEqualTo(
                        "win_back: 1 selected = 0 delivered + 0 control + 1 no consent + 0 no address."
                            + " Nobody in it has agreed to be contacted by email."));
    assertThat(figures.sources()).containsExactly(new SourceRows("shop", 1, 10, 7, 2, 1, 0));
    assertThat(figures.sources()).allMatch(SourceRows::isBalanced);
    assertThat(figures.refusals()).hasSize(1);
  }

  @Test
  void tablesThatWereNeverWrittenAreEmptyReports() {
    assertThat(figures.leads()).isEmpty();
    assertThat(figures.channels()).isEmpty();
  }

  @Test
  void thePageShowsTheNameAsTextAndNoPayloadOfQuarantine() throws Exception {
    String html = Files.readString(home.resolve(ReportPage.FILE));
    assertThat(html).contains("Ann &lt;b&gt;O'Neill&lt;/b&gt;").contains("run-1");
    assertThat(html).doesNotContain("ann@example.org");
    byte[] marts = Files.readAllBytes(context.workspace().marts());
    assertThat(new String(marts, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("ann@example.org");
  }

  @Test
  void whatWasPublishedIsInTheLakeAndPublishingAgainChangesNothing() {
    assertThat(lake.read(Publication.TABLE).count()).isEqualTo(12);
    long version = lake.version(Publication.TABLE);
    Job marts = ReportJobs.all(context.workspace()).get(6);
    marts.run(context);
    assertThat(lake.version(Publication.TABLE)).isEqualTo(version);
    assertThat(ReportFigures.read(context.workspace().marts())).isEqualTo(figures);
  }

  @Test
  void martsThatWereNeverPublishedAreToldSo(@TempDir Path elsewhere) {
    assertThatThrownBy(() -> ReportFigures.read(elsewhere.resolve("none.duckdb")))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("nothing was published yet. Run `clientele run` first.");
  }

  private static TableRow metric(String name, double value) {
    return row(ModelMetric.TABLE)
        .set(ModelMetric.MODEL_VERSION, "churn-1")
        .set(ModelMetric.SPLIT, "test")
        .set(ModelMetric.METRIC, name)
        .set(ModelMetric.VALUE, value);
  }

  private static TableRow dated(Table table) {
    return row(table).set("as_of", AS_OF);
  }

  private static TableRow row(Table table) {
    return new TableRow(table);
  }

  private static void write(Table table, TableRow... rows) {
    lake.append(table, TableRow.dataset(table, List.of(rows)), new TransactionId("test", 1));
  }
}
