package io.clientele.ingestion;

import io.clientele.lake.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Daily files of a small shop, as the online-retail profile reads them. */
final class ShopDays {
  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

  private final Path folder;

  ShopDays(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  Source source() {
    return new Source("shop", "online-retail", folder.toString());
  }

  /** Writes a day file that holds the given lines. */
  void write(String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), HEADER + String.join("\n", lines) + "\n");
  }

  static String line(String invoice, String product, int quantity, String customer) {
    return "%s,%s,THING,%d,2010-12-01 08:26:00,2.50,%s,France"
        .formatted(invoice, product, quantity, customer);
  }
}
