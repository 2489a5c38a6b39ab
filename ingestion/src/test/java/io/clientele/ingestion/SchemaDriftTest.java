package io.clientele.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.JobRun;
import io.clientele.lake.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An export that changes its shape has a declared outcome: the file is taken, row by row or whole,
 * or it is refused with the column that is missing. No row is lost, and none is guessed at.
 */
class SchemaDriftTest {
  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
  private static final String FIRST =
      "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,France";
  private static final String SECOND =
      "536365,71053,LANTERN,2,2010-12-01 08:26:00,3.39,17850.0,France";

  /** What a second day's file looks like, and what becomes of its two rows. */
  private enum Drift {
    COLUMN_ADDED(HEADER + ",Colour", FIRST + ",red", SECOND + ",", "accepted"),
    COLUMNS_REORDERED(
        "Country,InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID",
        "France,536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0",
        "France,536365,71053,LANTERN,2,2010-12-01 08:26:00,3.39,17850.0",
        "accepted"),
    COLUMNS_RECASED(
        "INVOICE_NO,stock code,description,QUANTITY,invoice date,Unit-Price,customer id,country",
        FIRST,
        SECOND,
        "accepted"),
    COLUMN_DROPPED(
        HEADER.replace(",UnitPrice", ""),
        FIRST.replace(",2.55", ""),
        SECOND.replace(",3.39", ""),
        "refused unit_price"),
    COLUMN_RENAMED(HEADER.replace("UnitPrice", "Price"), FIRST, SECOND, "refused unit_price"),
    COLUMN_REPEATED(HEADER + ",Quantity", FIRST + ",99", SECOND + ",99", "accepted"),
    TYPE_WIDENED(HEADER, FIRST, SECOND.replace(",2,", ",2.5,"), "accepted"),
    TYPE_NARROWED(HEADER, FIRST, SECOND.replace("3.39", "3"), "accepted"),
    VALUE_TOO_LARGE(
        HEADER, FIRST, SECOND.replace(",2,", ",99999999999999999999,"), "quarantined too_large"),
    TYPE_CHANGED(HEADER, FIRST, SECOND.replace("3.39", "cheap"), "quarantined decimal"),
    VALUE_EMPTIED(HEADER, FIRST, SECOND.replace("2010-12-01 08:26:00", ""), "quarantined required"),
    KEY_EMPTIED(HEADER, FIRST, SECOND.replace("536365", ""), "quarantined key");

    private final String text;
    private final String outcome;

    Drift(String header, String first, String second, String outcome) {
      this.text = String.join("\n", header, first, second) + "\n";
      this.outcome = outcome;
    }

    String source() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isRefused() {
      return outcome.startsWith("refused");
    }

    /** The rule of the quarantine, or the column that a refusal names. */
    String detail() {
      return outcome.substring(outcome.indexOf(' ') + 1);
    }

    long quarantined() {
      return outcome.startsWith("quarantined") ? 1 : 0;
    }
  }

  @TempDir static Path folder;
  private static Ingestion ingestion;
  private static Map<String, JobRun> runs;

  @BeforeAll
  static void ingestEveryDrift() throws IOException {
    for (Drift drift : Drift.values()) {
      Path files = Files.createDirectories(folder.resolve(drift.source()));
      Files.writeString(files.resolve("day.csv"), drift.text);
    }
    ingestion =
        new Ingestion(
            folder, Stream.of(Drift.values()).map(SchemaDriftTest::source).toArray(Source[]::new));
    runs = ingestion.run();
  }

  @ParameterizedTest
  @EnumSource
  void everyRowHasItsDeclaredOutcome(Drift drift) {
    List<Row> counts =
        ingestion
            .sql(
                "SELECT rows_in, accepted, quarantined, duplicates + suppressed FROM"
                    + " ops_reconciliation WHERE source = '%s'".formatted(drift.source()),
                "ops.reconciliation")
            .collectAsList();
    if (drift.isRefused()) {
      assertThat(counts).isEmpty();
    } else {
      assertThat(counts)
          .singleElement()
          .hasToString("[2,%d,%d,0]".formatted(2 - drift.quarantined(), drift.quarantined()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotTakenSaysWhy(Drift drift) {
    assertThat(
            ingestion
                .sql(
                    "SELECT rule FROM ops_quarantine WHERE source = '%s'".formatted(drift.source()),
                    "ops.quarantine")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .isEqualTo(drift.quarantined() == 1 ? List.of(drift.detail()) : List.of());
    assertThat(runs.get("raw").problems())
        .filteredOn(problem -> problem.contains("source " + drift.source() + ":"))
        .hasSize(drift.isRefused() ? 1 : 0)
        .allMatch(problem -> problem.contains("also needs the columns " + drift.detail()));
  }

  @Test
  void aColumnThatTheProfileDoesNotKnowIsKept() {
    assertThat(more("column_added")).containsExactly("{\"Colour\":\"red\"}", null);
  }

  @Test
  void ofTwoColumnsWithOneNameTheFirstCountsAndTheOtherIsKept() {
    assertThat(more("column_repeated")).containsOnly("{\"Quantity\":\"99\"}");
    assertThat(quantities("column_repeated")).containsExactlyInAnyOrder("6.000", "2.000");
  }

  @Test
  void wideAndNarrowValuesKeepTheirMeaning() {
    assertThat(quantities("type_widened")).containsExactlyInAnyOrder("6.000", "2.500");
    assertThat(
            ingestion.count(
                "core.sale", " WHERE source = 'type_narrowed' AND unit_price IN (2.55, 3)"))
        .isEqualTo(2);
  }

  private static List<String> more(String source) {
    return ingestion
        .lake()
        .spark()
        .read()
        .format("delta")
        .load(ingestion.lake().root() + "/raw/" + source + "_invoice_line")
        .orderBy("_line")
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs("_more"))
        .toList();
  }

  private static List<String> quantities(String source) {
    return ingestion
        .sql("SELECT quantity FROM core_sale WHERE source = '%s'".formatted(source), "core.sale")
        .collectAsList()
        .stream()
        .map(row -> row.getDecimal(0).toString())
        .toList();
  }

  private static Source source(Drift drift) {
    return new Source(drift.source(), "online-retail", folder.resolve(drift.source()).toString());
  }
}
