package io.clientele.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.JobRun;
import io.clientele.lake.Source;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published figures of a real shop's year, through the real jobs. */
class OnlineRetailTest {
  @TempDir static Path folder;
  private static Ingestion shop;
  private static Map<String, JobRun> again;

  @BeforeAll
  static void ingestAllDaysTwice() {
    Path days = RealData.folder("online_retail/by-day");
    shop = new Ingestion(folder, new Source("online-retail", "online-retail", days.toString()));
    shop.run();
    again = shop.run();
  }

  @Test
  void everyRowIsASaleAndManyHaveNoCustomer() {
    Row row =
        shop.first(
            "SELECT count(*), sum(int(customer_id IS NULL)), count(DISTINCT customer_id)"
                + " FROM core_sale",
            "core.sale");
    assertThat(row.getLong(0)).isEqualTo(541_909);
    assertThat(row.getLong(1)).isEqualTo(135_080);
    assertThat(row.getLong(2)).isEqualTo(4_372);
  }

  @Test
  void theCleanedFiguresAreThePublishedOnes() {
    Row row =
        shop.first(
            "SELECT count(*), count(DISTINCT customer_id), count(DISTINCT order_id),"
                + " sum(net_amount) FROM core_sale"
                + " WHERE customer_id IS NOT NULL AND quantity > 0 AND unit_price > 0",
            "core.sale");
    assertThat(row.getLong(0)).isEqualTo(397_884);
    assertThat(row.getLong(1)).isEqualTo(4_338);
    assertThat(row.getLong(2)).isEqualTo(18_532);
    assertThat(row.getDecimal(3)).isEqualByComparingTo("8911407.90");
  }

  @Test
  void everyFilesBooksBalance() {
    Row row =
        shop.first(
            "SELECT count(*), sum(rows_in), sum(accepted), sum(int(rows_in <> accepted +"
                + " quarantined + duplicates + suppressed)) FROM ops_reconciliation",
            "ops.reconciliation");
    assertThat(row.getLong(0)).isEqualTo(305);
    assertThat(row.getLong(1)).isEqualTo(541_909);
    assertThat(row.getLong(2)).isEqualTo(541_909);
    assertThat(row.getLong(3)).isZero();
  }

  @Test
  void aSecondRunWithNothingNewFindsNothingToDo() {
    assertThat(again.values())
        .allSatisfy(
            run -> {
              assertThat(run.rowsOut()).isZero();
              assertThat(run.problems()).isEmpty();
            });
  }
}
