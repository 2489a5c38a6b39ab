package io.clientele.benchmarks.segmentation;

import io.clientele.benchmarks.history.SaleHistory;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.table.Table;
import io.clientele.lake.DeltaFiles;
import io.clientele.lake.DuckRelation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.apache.commons.io.FileUtils;

/** The same figures by SQL in DuckDB, from the same Parquet files, storing Parquet files. */
final class DuckEngine implements Engine {
  static final String NAME = "DuckDB";

  private final Path lake;
  private final LocalDate asOf;

  DuckEngine(Path lake, LocalDate asOf) {
    this.lake = lake;
    this.asOf = asOf;
  }

  /** The file that holds its version of a table. */
  static Path result(Path lake, Table table) {
    return lake.resolve("duckdb").resolve(table.name() + ".parquet");
  }

  @Override
  public void clear() throws IOException {
    FileUtils.deleteDirectory(lake.resolve("duckdb").toFile());
    Files.createDirectories(lake.resolve("duckdb"));
  }

  @Override
  public void build() throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      statement.execute("SET preserve_insertion_order = false");
      statement.execute("SET VARIABLE as_of = DATE '" + asOf + "'");
      statement.execute("SET VARIABLE currency = '" + SaleHistory.CURRENCY + "'");
      statement.execute("CREATE VIEW sale AS " + sales());
      for (Table table : TABLES) {
        store(statement, table);
      }
    }
  }

  private String sales() {
    Path table = lake.resolve(Sale.TABLE.layer()).resolve(Sale.TABLE.name());
    return DuckRelation.of(DeltaFiles.of(table.toString()));
  }

  private void store(Statement statement, Table table) throws SQLException {
    Path result = result(lake, table);
    String query = sql(table.name() + ".sql");
    statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, result));
    statement.execute("CREATE VIEW %s AS FROM '%s'".formatted(table.name(), result));
  }

  private static String sql(String name) {
    try (InputStream file = DuckEngine.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
