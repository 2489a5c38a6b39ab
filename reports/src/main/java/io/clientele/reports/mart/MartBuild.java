package io.clientele.reports.mart;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.report.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a complete DuckDB file beside the published one and then moves it over, in one step. Who
 * has the former file open keeps reading it; where the build fails, it stays.
 */
final class MartBuild {
  private final Path marts;
  private final Path staged;
  private final LocalDate asOf;

  MartBuild(Path marts, LocalDate asOf) {
    this.marts = marts.toAbsolutePath();
    this.staged = this.marts.resolveSibling("." + marts.getFileName() + ".part");
    this.asOf = asOf;
  }

  /**
   * @param sources what to publish
   * @return what was published, table by table
   */
  List<Published> publish(List<MartSource> sources) {
    try {
      removeStaged();
      Files.createDirectories(staged.getParent());
      List<Published> published = build(sources);
      Files.move(
          staged, marts, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return published;
    } catch (IOException | SQLException e) {
      throw new ClienteleException(
          "Cannot publish the marts to "
              + marts
              + ": "
              + e.getMessage().lines().findFirst().orElse("")
              + ".",
          "The former file stays. Check that the folder is writable and has space, and run again.",
          e);
    }
  }

  private List<Published> build(List<MartSource> sources) throws SQLException {
    var published = new ArrayList<Published>();
    try (MartFile file = new MartFile(staged)) {
      for (MartSource source : sources) {
        long rows = file.add(source.table(), source.relation());
        published.add(
            new Published(source.table().table().qualifiedName(), source.version(), rows));
      }
      file.create(MartTable.whole(Publication.TABLE));
      record(published, file.connection());
    }
    return published;
  }

  private void record(List<Published> published, Connection duckdb) throws SQLException {
    try (PreparedStatement insert =
        duckdb.prepareStatement("INSERT INTO report.publication VALUES (?, ?, ?, ?)")) {
      for (Published each : published) {
        insert.setString(1, each.table());
        insert.setObject(2, asOf);
        insert.setLong(3, each.version());
        insert.setLong(4, each.rows());
        insert.executeUpdate();
      }
    }
  }

  /** A process that was killed leaves its staged file behind. */
  private void removeStaged() throws IOException {
    Files.deleteIfExists(staged);
    Files.deleteIfExists(staged.resolveSibling(staged.getFileName() + ".wal"));
  }
}
