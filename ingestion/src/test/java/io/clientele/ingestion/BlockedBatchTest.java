package io.clientele.ingestion;

import static io.clientele.ingestion.ShopDays.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.check.Severity;
import io.clientele.contracts.check.Volume;
import io.clientele.contracts.core.Sale;
import io.clientele.lake.CheckSettings;
import io.clientele.lake.JobRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that a check keeps out of its core table waits, and is taken up as if nothing were. */
class BlockedBatchTest {
  @TempDir Path folder;
  private ShopDays days;
  private Ingestion ingestion;

  @BeforeEach
  void sellTwoThingsOnEachOfThreeDaysAndOneOnTheFourth() throws IOException {
    days = new ShopDays(folder.resolve("shop"));
    ingestion = new Ingestion(folder, days.source());
    ingestion.decide(volume(Severity.BLOCK));
    for (int day = 1; day <= 3; day++) {
      days.write("day" + day + ".csv", line(day + "1", "A", 2, ""), line(day + "2", "B", 1, ""));
      assertThat(ingestion.run().get("sale").isDone()).isTrue();
    }
    days.write("day4.csv", line("41", "A", 2, ""), "42,A,broken");
  }

  @Test
  void theTableKeepsItsRowsAndTheBooksStayOpenHoweverOftenItIsTried() {
    for (int again = 0; again < 2; again++) {
      Map<String, JobRun> runs = ingestion.run();
      assertThat(runs.get("sale").status()).isEqualTo(JobRun.Status.FAILED);
      assertThat(runs.get("sale").problems().get(0))
          .startsWith("Cannot publish core.sale: 1 rows came; usually it is 2")
          .contains("`core.sale: {volume: warn}`");
      assertThat(runs.get("product").isDone()).isTrue();
      assertThat(ingestion.count("core.sale", "")).isEqualTo(6);
      assertThat(saleBooks()).isEqualTo(3);
    }
  }

  @Test
  void onceItMayPassItEndsAsIfItHadNeverBeenBlocked() {
    ingestion.run();
    ingestion.run();
    ingestion.decide(volume(Severity.WARN));
    JobRun sale = ingestion.run().get("sale");
    assertThat(sale.warnings()).hasSize(1);
    assertThat(ingestion.count("core.sale", "")).isEqualTo(7);
    assertThat(ingestion.count("ops.quarantine", "")).isEqualTo(1);
    assertThat(saleBooks()).isEqualTo(4);
    assertThat(
            ingestion.count(
                "ops.reconciliation",
                " WHERE rows_in <> accepted + quarantined + duplicates + suppressed"))
        .isZero();
    assertThat(ingestion.run().get("sale").status()).isEqualTo(JobRun.Status.UP_TO_DATE);
  }

  @Test
  void theLaterDayOfABlockedOneFollowsIt() throws IOException {
    ingestion.run();
    days.write("day5.csv", line("51", "A", 1, ""), line("52", "B", 1, ""));
    assertThat(ingestion.run().get("sale").isDone()).isFalse();
    ingestion.decide(volume(Severity.WARN));
    ingestion.run();
    assertThat(ingestion.count("core.sale", "")).isEqualTo(9);
  }

  /** Batches of sales whose books are closed. */
  private long saleBooks() {
    return ingestion
        .first(
            "SELECT count(DISTINCT file) FROM ops_reconciliation WHERE object = 'invoice_line'",
            "ops.reconciliation")
        .getLong(0);
  }

  private static CheckSettings volume(Severity severity) {
    var volume = new Volume(60, severity);
    return new CheckSettings(Map.of(Sale.TABLE.qualifiedName(), List.of(volume)));
  }
}
