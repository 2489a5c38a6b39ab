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

class OnlineRetailTest {
  @TempDir static Path folder;
  private static Ingestion shop;

  @BeforeAll
  static void ingestAllDays() {
    Path days = RealData.folder("online_retail/by-day");
    shop = new Ingestion(folder, new Source("online-retail", "online-retail", days.toString()));
    long t = System.nanoTime();
    Map<String, JobRun> runs = shop.run();
    System.err.println("TOTAL " + (System.nanoTime() - t) / 1e9);
    runs.values().forEach(r -> System.err.println(r.job() + " " + r.status() + " " + r.took() + " " + r.rowsIn() + " " + r.rowsOut() + " " + r.problems()));
    t = System.nanoTime();
    runs = shop.run();
    System.err.println("AGAIN " + (System.nanoTime() - t) / 1e9);
    runs.values().forEach(r -> System.err.println(r.job() + " " + r.status() + " " + r.took() + " " + r.problems()));
  }

  @Test
  void everyRowIsASale() {
    Row row =
        shop.sql(
                "SELECT count(*), sum(int(customer_id IS NULL)), count(distinct customer_id) FROM core_sale",
                "core.sale")
            .first();
    assertThat(row.getLong(0)).isEqualTo(541_909);
    assertThat(row.getLong(1)).isEqualTo(135_080);
    assertThat(row.getLong(2)).isEqualTo(4_372);
  }
}
