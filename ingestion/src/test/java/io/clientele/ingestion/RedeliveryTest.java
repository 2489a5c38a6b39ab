package io.clientele.ingestion;

import static io.clientele.ingestion.ShopDays.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Sale;
import io.clientele.contracts.ops.Reconciliation;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line delivered again is a duplicate; a line that stands twice in an invoice is two lines. */
class RedeliveryTest {
  @TempDir Path folder;
  private ShopDays days;
  private Ingestion ingestion;

  @BeforeEach
  void ingestOneDay() throws IOException {
    days = new ShopDays(folder.resolve("shop"));
    ingestion = new Ingestion(folder, days.source());
    days.write(
        "day1.csv",
        line("1", "A", 2, "17850.0"),
        line("1", "A", 2, "17850.0"),
        line("2", "B", 1, ""));
    ingestion.run();
  }

  @Test
  void twoIdenticalLinesOfOneInvoiceAreTwoLines() {
    assertThat(books("day1.csv")).isEqualTo("3 = 3 + 0 + 0 + 0");
    assertThat(ingestion.lake().read(Sale.TABLE).count()).isEqualTo(3);
  }

  @Test
  void aRowWithoutCustomerIsASaleOfAnUnknownOne() {
    assertThat(ingestion.lake().read(Sale.TABLE).where("customer_id IS NULL").count()).isEqualTo(1);
  }

  @Test
  void linesDeliveredAgainInAnotherFileAreDuplicates() throws IOException {
    days.write(
        "day1-again.csv",
        line("1", "A", 2, "17850.0"),
        line("1", "A", 2, "17850.0"),
        line("3", "C", 1, "17851.0"));
    ingestion.run();
    assertThat(books("day1-again.csv")).isEqualTo("3 = 1 + 0 + 2 + 0");
    assertThat(ingestion.lake().read(Sale.TABLE).count()).isEqualTo(4);
  }

  @Test
  void aFileWrittenAnewWithTheSameBytesIsNotReadAgain() throws IOException {
    days.write(
        "day1.csv",
        line("1", "A", 2, "17850.0"),
        line("1", "A", 2, "17850.0"),
        line("2", "B", 1, ""));
    assertThat(ingestion.run().get("raw").rowsIn()).isZero();
    assertThat(ingestion.lake().read(Sale.TABLE).count()).isEqualTo(3);
  }

  @Test
  void aCorrectedLineTakesThePlaceOfTheOldOne() throws IOException {
    days.write("day1-corrected.csv", line("2", "B", 7, "17850.0"));
    ingestion.run();
    assertThat(
            ingestion
                .lake()
                .read(Sale.TABLE)
                .where("order_id = '2'")
                .first()
                .<Object>getAs("quantity"))
        .asString()
        .startsWith("7");
    assertThat(ingestion.lake().read(Sale.TABLE).count()).isEqualTo(3);
  }

  private String books(String file) {
    Row row = ingestion.lake().read(Reconciliation.TABLE).where("file = '" + file + "'").first();
    return "%s = %s + %s + %s + %s"
        .formatted(
            row.<Object>getAs(Reconciliation.ROWS_IN),
            row.<Object>getAs(Reconciliation.ACCEPTED),
            row.<Object>getAs(Reconciliation.QUARANTINED),
            row.<Object>getAs(Reconciliation.DUPLICATES),
            row.<Object>getAs(Reconciliation.SUPPRESSED));
  }
}
