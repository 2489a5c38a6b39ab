package io.clientele.benchmarks.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** One CSV file to Parquet by DuckDB: texts become the types of {@code core.sale}, no more. */
final class DuckImport {
  private static final String COPY =
      """
      COPY (
        SELECT LineId, OrderId, LineNo::INTEGER AS LineNo, CustomerId, ProductId,
          SoldAt::TIMESTAMPTZ AS SoldAt, Quantity::DECIMAL(18, 3) AS Quantity,
          UnitPrice::DECIMAL(18, 4) AS UnitPrice, Channel, ChangedAt::TIMESTAMPTZ AS ChangedAt
        FROM read_csv('%s', header = true, all_varchar = true)
      ) TO '%s' (FORMAT parquet)
      """;

  private DuckImport() {}

  /** Arguments: the file, and what is written. Prints the seconds. */
  public static void main(String[] args) throws SQLException {
    long start = System.nanoTime();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      statement.execute(COPY.formatted(Path.of(args[0]), Path.of(args[1])));
    }
    System.out.println((System.nanoTime() - start) / 1e9);
  }
}
