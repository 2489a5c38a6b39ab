package io.clientele.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that write what concerns an order on the order's first line only. */
class OrderLinesTest {
  private static final String ORDER =
      """
      Name,Email,Created at,Currency,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku
      #1,ada@example.org,2011-12-01 10:00:00 +0000,GBP,2,Cup,3.50,CUP
      #1,,,,1,Lid,1.25,LID
      #1,,,,many,Jug,9.00,JUG
      """;

  @TempDir Path folder;
  private Ingestion ingestion;

  @BeforeEach
  void ingestOneOrder() throws IOException {
    Path shop = Files.createDirectories(folder.resolve("shop"));
    Files.writeString(shop.resolve("orders.csv"), ORDER);
    ingestion = new Ingestion(folder, new Source("shop", "shop-orders", shop.toString()));
    ingestion.run();
  }

  @Test
  void whatStandsOnTheFirstLineCountsForAllLines() {
    Row sold =
        ingestion.first(
            "SELECT count(*), count(DISTINCT sold_at), min(currency), max(line_no) FROM core_sale",
            "core.sale");
    assertThat(sold.toSeq().mkString(" ")).isEqualTo("2 1 GBP 2");
  }

  @Test
  void aRefusedLineIsKeptAsItCame() {
    Row refused = ingestion.first("SELECT line, payload FROM ops_quarantine", "ops.quarantine");
    assertThat(refused.getLong(0)).isEqualTo(4);
    assertThat(refused.getString(1)).contains("\"many\"", "Jug").doesNotContain("ada", "GBP");
  }
}
