package io.clientele.benchmarks.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.benchmarks.history.SaleHistory;
import io.clientele.benchmarks.history.StoredHistory;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.SparkTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
  private static final SaleHistory HISTORY = new SaleHistory(1_000, 20_000, 730, 7);
  private static final LocalDate LAST_DAY = SaleHistory.LAST_DAY;

  @TempDir private Path folder;
  private Path history;

  @BeforeEach
  void buildFromTheHistory() throws IOException, SQLException {
    history = folder.resolve("history");
    StoredHistory.write(HISTORY, lake(history));
    build(new SparkEngine(history, LAST_DAY, SparkTest.spark()));
    build(new DuckEngine(history, LAST_DAY));
  }

  @Test
  void bothEnginesStoreTheSameRows() throws SQLException {
    for (Table table : Engine.TABLES) {
      assertComplete(Agreement.on(table, history, LAST_DAY), table);
    }
  }

  @Test
  void goingOnToTheNextDayStoresWhatDuckFindsInTheWholeHistory() throws IOException, SQLException {
    LocalDate day = LAST_DAY.plusDays(1);
    Path nextDay = folder.resolve("next-day");
    StoredHistory.copy(history, nextDay);
    StoredHistory.addDay(HISTORY, 200, lake(nextDay));
    new SparkEngine(nextDay, day, SparkTest.spark()).build();
    build(new DuckEngine(nextDay, day));
    for (Table table : Engine.TABLES) {
      assertComplete(Agreement.on(table, nextDay, day), table);
    }
    assertThat(Agreement.on(CustomerDay.TABLE, history, LAST_DAY).rows())
        .isLessThan(Agreement.on(CustomerDay.TABLE, nextDay, day).rows());
  }

  @Test
  void aDifferentRowIsSeenFromBothSides() throws SQLException {
    raiseScoreOfOneCustomer();
    assertThat(Agreement.on(CustomerRfm.TABLE, history, LAST_DAY))
        .isEqualTo(new Agreement(1_000, 1, 1));
  }

  private static void assertComplete(Agreement agreement, Table table) {
    assertThat(agreement.isComplete()).as("%s: %s", table, agreement).isTrue();
  }

  private static Lake lake(Path folder) {
    return new Lake(SparkTest.spark(), folder.toString());
  }

  private static void build(Engine engine) throws IOException, SQLException {
    engine.clear();
    engine.build();
  }

  private void raiseScoreOfOneCustomer() throws SQLException {
    Path theirs = DuckEngine.result(history, CustomerRfm.TABLE);
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute("CREATE TABLE rfm AS FROM '%s'".formatted(theirs));
      statement.execute(
          "UPDATE rfm SET m = m + 1 WHERE customer_id = (SELECT min(customer_id) FROM rfm)");
      statement.execute("COPY rfm TO '%s' (FORMAT parquet)".formatted(theirs));
    }
  }
}
