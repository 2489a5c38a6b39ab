package io.clientele.reports.figures;

import io.clientele.contracts.ClienteleException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Reads the figures from the marts, one SQL file per list. */
final class FiguresReader {
  private FiguresReader() {}

  static ReportFigures read(Path marts) {
    if (!Files.isRegularFile(marts)) {
      throw new ClienteleException(
          "Cannot read the marts " + marts + ": nothing was published yet.",
          "Run `clientele run` first.");
    }
    var readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + marts, readOnly)) {
      return read(duckdb);
    } catch (SQLException e) {
      throw new ClienteleException(
          "Cannot read the marts " + marts + ": " + e.getMessage().strip(),
          "Run `clientele run --only marts` to publish them anew.",
          e);
    }
  }

  private static ReportFigures read(Connection duckdb) throws SQLException {
    return new ReportFigures(
        Query.of("totals").list(duckdb, FigureRows::totals).get(0),
        Query.of("segments").list(duckdb, FigureRows::segment),
        Query.of("months").list(duckdb, FigureRows::month),
        Query.of("churn").list(duckdb, FigureRows::riskyCustomer),
        Query.of("leads").list(duckdb, FigureRows::rankedLead),
        Query.of("channels").list(duckdb, FigureRows::channelMonth),
        Query.of("audiences").list(duckdb, FigureRows::delivery),
        Query.of("models").list(duckdb, FigureRows::model),
        Query.of("sources").list(duckdb, FigureRows::sourceRows),
        Query.of("refusals").list(duckdb, FigureRows::refusal),
        Query.of("checks").list(duckdb, FigureRows::failedCheck));
  }
}
