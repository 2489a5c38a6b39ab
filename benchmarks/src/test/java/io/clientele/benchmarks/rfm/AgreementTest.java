package io.clientele.benchmarks.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.benchmarks.history.SaleHistory;
import io.clientele.benchmarks.history.StoredHistory;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.SparkTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
  private static final int CUSTOMERS = 1_000;
  private static final Agreement ALL = new Agreement(CUSTOMERS, 0, 0);

  @TempDir private static Path lake;

  @BeforeAll
  static void storeHistory() {
    StoredHistory.write(
        new SaleHistory(CUSTOMERS, 20_000, 7), new Lake(SparkTest.spark(), lake.toString()));
  }

  @Test
  void bothEnginesStoreTheSameFactsAndSegments() throws IOException, SQLException {
    build(Task.JOBS);
    assertThat(Agreement.on(CustomerFacts.TABLE, lake)).isEqualTo(ALL);
    assertThat(Agreement.on(CustomerRfm.TABLE, lake)).isEqualTo(ALL);
    assertThat(segments()).isEqualTo(11);
  }

  @Test
  void aDifferentRowIsSeenFromBothSides() throws IOException, SQLException {
    build(Task.RFM);
    assertThat(Agreement.on(CustomerRfm.TABLE, lake)).isEqualTo(ALL);
    raiseScoreOfOneCustomer();
    assertThat(Agreement.on(CustomerRfm.TABLE, lake)).isEqualTo(new Agreement(CUSTOMERS, 1, 1));
  }

  private static void build(Task task) throws IOException, SQLException {
    for (Engine engine :
        List.of(new DuckEngine(task, lake), new SparkEngine(task, lake, SparkTest.spark()))) {
      engine.clear();
      engine.build();
    }
  }

  private static void raiseScoreOfOneCustomer() throws SQLException {
    String one = "customer_id = (SELECT min(customer_id) FROM rfm)";
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute("CREATE TABLE rfm AS FROM '%s'".formatted(theirs()));
      statement.execute("UPDATE rfm SET m = m + 1 WHERE " + one);
      statement.execute("COPY rfm TO '%s' (FORMAT parquet)".formatted(theirs()));
    }
  }

  private static long segments() throws SQLException {
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement();
        var result =
            statement.executeQuery(
                "SELECT count(DISTINCT segment) FROM '%s'".formatted(theirs()))) {
      result.next();
      return result.getLong(1);
    }
  }

  private static Path theirs() {
    return DuckEngine.result(lake, CustomerRfm.TABLE);
  }
}
