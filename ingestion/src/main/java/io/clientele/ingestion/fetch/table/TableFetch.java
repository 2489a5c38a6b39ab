package io.clientele.ingestion.fetch.table;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.Recognition;
import io.clientele.ingestion.fetch.portion.PortionFolder;
import io.clientele.ingestion.fetch.portion.RowPlaces;
import io.clientele.lake.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Fetches the rows of one object from its table or view. */
final class TableFetch {
  private final Connection connection;
  private final TableCatalog catalog;
  private final Path folder;
  private final int most;

  /**
   * @param folder of the source's portions
   * @param most rows in a portion
   */
  TableFetch(Connection connection, Path folder, int most) throws SQLException {
    this.connection = connection;
    this.catalog = TableCatalog.of(connection);
    this.folder = folder;
    this.most = most;
  }

  /**
   * @return what the user has to mend although rows were fetched
   * @throws ClienteleException why none could be fetched
   */
  Optional<String> fetch(ObjectProfile object, Origin origin) throws SQLException, IOException {
    FoundTable table = catalog.table(origin.place());
    checkColumns(object, table, origin.place());
    var series =
        new PortionSeries(
            new PortionFolder(folder, object.name(), FileFormat.CSV),
            origin.place(),
            origin.since());
    RowPlaces.checkFile(object);
    if (origin.since().isEmpty()) {
      RowPlaces.checkOrder(object, !table.primaryKey().isEmpty());
      new WholeFetch(connection, table, series).run();
      return Optional.empty();
    }
    RowPlaces.checkOrders(object);
    return newRows(table, origin, series);
  }

  private Optional<String> newRows(FoundTable table, Origin origin, PortionSeries series)
      throws SQLException, IOException {
    TableColumn column = since(table, origin.since().orElseThrow());
    var queries = new SinceQueries(connection, table, column, catalog.quoted(column.name()));
    Lookback lookback = Lookback.of(origin.lookback(), column.kind());
    long without = queries.countWithout();
    new IncrementalFetch(queries, lookback, series, most).run();
    return without == 0 ? Optional.empty() : Optional.of(left(without, origin));
  }

  private static String left(long without, Origin origin) {
    return "%,d rows of %s were left out: column %s is empty or infinite. %s"
        .formatted(
            without,
            origin.place(),
            origin.since().orElseThrow(),
            "Fill it, or leave `since` out so that the whole table is fetched each time");
  }

  private static TableColumn since(FoundTable table, String name) {
    TableColumn column =
        table.columns().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(table, name));
    if (!column.kind().hasOrder()) {
      throw new ClienteleException(
          "column %s of `since` holds neither moments nor days nor numbers.".formatted(name),
          "Name one that does and is raised with every change, or leave `since` out.");
    }
    return column;
  }

  private static ClienteleException unknown(FoundTable table, String name) {
    return new ClienteleException(
        "column %s of `since` is not there.".formatted(name),
        "Nearest: " + String.join(", ", Nearest.to(name, table.names())) + ".");
  }

  private static void checkColumns(ObjectProfile object, FoundTable table, String place) {
    if (Recognition.of(List.of(object), table.names()) instanceof Recognition.FitsNone none) {
      String missing = none.missing().get(0);
      throw new ClienteleException(
          "table %s lacks columns of the object: %s."
              .formatted(place, String.join(", ", none.missing())),
          "Nearest to %s: %s. Add them as `labels` to the profile, or name a view that has them."
              .formatted(missing, String.join(", ", Nearest.to(missing, table.names()))));
    }
  }
}
