package io.clientele.benchmarks.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * A shop's sale lines as one CSV file of ten columns. The same numbers give the same file.
 *
 * @param rows lines below the header
 * @param seed of all chance
 */
record SaleFile(long rows, long seed) {
  static final String NAME = "sales.csv";

  static final String PROFILE =
      """
      time_zone: UTC
      currency: GBP
      country: GB
      objects:
        line:
          files: ["*.csv"]
          header: [LineId, OrderId, CustomerId, ProductId, SoldAt, Quantity, UnitPrice]
          tables:
            sale:
              key: LineId
              customer: [{own: CustomerId}]
              columns:
                order_id: OrderId
                line_no: LineNo
                product_id: ProductId
                sold_at: SoldAt
                quantity: Quantity
                unit_price: UnitPrice
                channel: Channel
                modified_at: ChangedAt
      """;

  private static final String HEADER =
      "LineId,OrderId,LineNo,CustomerId,ProductId,SoldAt,Quantity,UnitPrice,Channel,ChangedAt";
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final int LINES_OF_AN_ORDER = 4;
  private static final int SECONDS_BETWEEN_ORDERS = 20;
  private static final int PRODUCTS = 5_000;
  private static final int CUSTOMERS = 200_000;

  /** Writes it into a folder, unless it is there. */
  Path in(Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("sales-" + rows)).resolve(NAME);
    if (!Files.exists(file)) {
      write(file);
    }
    return file;
  }

  private void write(Path file) throws IOException {
    var random = new SplittableRandom(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      for (long line = 0; line < rows; line++) {
        out.write(row(line, random));
      }
    }
  }

  private static String row(long line, SplittableRandom random) {
    long order = line / LINES_OF_AN_ORDER;
    Instant soldAt = START.plusSeconds(order * SECONDS_BETWEEN_ORDERS);
    return "L%d,O%d,%d,C%d,P%d,%s,%d,%d.%02d,%s,%s%n"
        .formatted(
            line,
            order,
            line % LINES_OF_AN_ORDER + 1,
            Math.floorMod(order * 7_919, CUSTOMERS),
            random.nextInt(PRODUCTS),
            soldAt,
            1 + random.nextInt(9),
            1 + random.nextInt(80),
            random.nextInt(100),
            order % 3 == 0 ? "store" : "web",
            soldAt.plusSeconds(60));
  }
}
