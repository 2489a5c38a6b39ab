package io.clientele.reports.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.report.ChannelActivity;
import io.clientele.contracts.report.ChurnRisk;
import io.clientele.lake.DuckRelation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MartBuildTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 15);
  private static final MartTable ACTIVITY = MartTable.whole(ChannelActivity.TABLE);

  @TempDir Path folder;

  @Test
  void aTableIsFilledInTheOrderOfItsKey() throws SQLException {
    publish(activity(day("2024-03-15", "web", 2), day("2024-03-15", "email", 1)));
    assertThat(query("SELECT channel || ' ' || touches FROM report.channel_activity"))
        .containsExactly("email 1", "web 2");
  }

  @Test
  void theLatestDayHasAViewOfItsOwn() throws SQLException {
    publish(activity(day("2024-03-15", "web", 2), day("2024-03-14", "web", 1)));
    assertThat(query("SELECT touches FROM latest.channel_activity")).containsExactly("2");
    assertThat(query("SELECT count(*) FROM report.channel_activity")).containsExactly("2");
  }

  @Test
  void anEmptyTableHasItsTypesAndComments() throws SQLException {
    publish(
        new MartSource(MartTable.whole(ChurnRisk.TABLE), -1, DuckRelation.empty(ChurnRisk.TABLE)));
    assertThat(
            query(
                "SELECT column_name || ' ' || data_type || ' ' || comment"
                    + " FROM duckdb_columns() WHERE table_name = 'churn_risk' AND schema_name ="
                    + " 'report' AND column_name IN ('value_at_risk', 'email')"))
        .containsExactlyInAnyOrder(
            "value_at_risk DECIMAL(18,2) net_amount_365d times probability",
            "email VARCHAR latest known normalised address (personal data)");
    assertThat(query("SELECT comment FROM duckdb_tables() WHERE table_name = 'churn_risk'"))
        .containsExactly(ChurnRisk.TABLE.grain());
  }

  @Test
  void everyPublishedTableIsRecordedWithItsVersionAndRows() throws SQLException {
    assertThat(publish(activity(day("2024-03-15", "web", 2))))
        .containsExactly(new Published("report.channel_activity", 7, 1));
    assertThat(
            query(
                "SELECT table_name || ' ' || as_of || ' ' || source_version || ' ' || rows"
                    + " FROM report.publication"))
        .containsExactly("report.channel_activity 2024-03-15 7 1");
  }

  @Test
  void aFailingBuildLeavesTheFormerFile() throws SQLException {
    publish(activity(day("2024-03-15", "web", 2)));
    var broken = new MartSource(ACTIVITY, 8, "SELECT * FROM read_parquet('/nowhere.parquet')");
    assertThatThrownBy(() -> publish(broken))
        .isInstanceOf(ClienteleException.class)
        .hasMessageStartingWith("Cannot publish the marts to")
        .hasMessageContaining("The former file stays.");
    assertThat(query("SELECT touches FROM report.channel_activity")).containsExactly("2");
  }

  @Test
  void whoHasTheFormerFileOpenKeepsReadingIt() throws SQLException {
    publish(activity(day("2024-03-15", "web", 2)));
    try (Connection reader = open()) {
      publish(activity(day("2024-03-15", "web", 99)));
      assertThat(query(reader, "SELECT touches FROM report.channel_activity")).containsExactly("2");
    }
    assertThat(query("SELECT touches FROM report.channel_activity")).containsExactly("99");
  }

  @Test
  void whatAKilledProcessLeftBehindIsReplacedAndNothingElseStays() throws Exception {
    Files.createDirectories(marts().getParent());
    Files.writeString(marts().resolveSibling(".clientele.duckdb.part"), "half a file");
    publish(activity(day("2024-03-15", "web", 2)));
    try (Stream<Path> files = Files.list(marts().getParent())) {
      assertThat(files).containsExactly(marts());
    }
  }

  @Test
  void outsideTheReportTablesNothingPersonalIsPublished() {
    assertThat(MartTable.ALL)
        .filteredOn(each -> !each.table().layer().equals("report"))
        .hasSize(6)
        .allSatisfy(each -> assertThat(each.columns()).noneMatch(column -> column.personal()));
  }

  private List<Published> publish(MartSource... sources) {
    return new MartBuild(marts(), AS_OF).publish(List.of(sources));
  }

  private Path marts() {
    return folder.resolve("marts/clientele.duckdb");
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + marts());
  }

  private List<String> query(String sql) throws SQLException {
    try (Connection duckdb = open()) {
      return query(duckdb, sql);
    }
  }

  private static List<String> query(Connection duckdb, String sql) throws SQLException {
    var values = new ArrayList<String>();
    try (Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static MartSource activity(String... rows) {
    return new MartSource(ACTIVITY, 7, String.join(" UNION ALL ", rows));
  }

  private static String day(String asOf, String channel, int touches) {
    return ("SELECT DATE '%s' AS as_of, DATE '2024-03-01' AS month, '%s' AS channel,"
            + " %d AS touches, 0 AS inbound, 0 AS outbound, 0 AS customers")
        .formatted(asOf, channel, touches);
  }
}
