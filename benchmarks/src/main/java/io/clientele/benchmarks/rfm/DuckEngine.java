package io.clientele.benchmarks.rfm;

import io.clientele.benchmarks.history.SaleHistory;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
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
import org.apache.commons.io.FileUtils;

/** The same figures by SQL in DuckDB, from the same Parquet files, storing Parquet files. */
final class DuckEngine implements Engine {
  static final String NAME = "DuckDB";

  private final Task task;
  private final Path lake;

  DuckEngine(Task task, Path lake) {
    this.task = task;
    this.lake = lake;
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
      statement.execute("SET VARIABLE as_of = DATE '" + SaleHistory.LAST_DAY + "'");
      statement.execute("SET VARIABLE currency = '" + SaleHistory.CURRENCY + "'");
      statement.execute("CREATE VIEW sale AS " + sales());
      facts(statement);
      store(statement, sql("customer_rfm.sql"), CustomerRfm.TABLE);
    }
  }

  private void facts(Statement statement) throws SQLException {
    switch (task) {
      case RFM -> statement.execute("CREATE TEMP TABLE facts AS " + sql("order_facts.sql"));
      case JOBS -> {
        store(statement, sql("customer_facts.sql"), CustomerFacts.TABLE);
        statement.execute(
            "CREATE VIEW facts AS FROM '%s'".formatted(result(lake, CustomerFacts.TABLE)));
      }
    }
  }

  private String sales() {
    Path table = lake.resolve(Sale.TABLE.layer()).resolve(Sale.TABLE.name());
    return DuckRelation.of(DeltaFiles.of(table.toString()));
  }

  private void store(Statement statement, String query, Table table) throws SQLException {
    statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, result(lake, table)));
  }

  private static String sql(String name) {
    try (InputStream file = DuckEngine.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
