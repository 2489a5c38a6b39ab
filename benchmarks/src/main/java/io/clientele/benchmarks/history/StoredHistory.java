package io.clientele.benchmarks.history;

import io.clientele.contracts.core.Sale;
import io.clientele.lake.Lake;
import io.clientele.lake.SparkSessions;
import java.nio.file.Path;
import java.util.Map;

/** A history written once, as the table {@code core.sale} of a lake, and used again afterwards. */
public final class StoredHistory {
  private StoredHistory() {}

  /** The folder of the lake that holds this history. */
  public static Path lake(Path folder, SaleHistory history) {
    return folder.resolve(
        "history-%d-%d-%d".formatted(history.customers(), history.lines(), history.seed()));
  }

  /** Writes the history, unless it is there. */
  public static void write(SaleHistory history, Lake lake) {
    if (!lake.exists(Sale.TABLE)) {
      history.rows(lake.spark()).write().format("delta").save(lake.path(Sale.TABLE));
    }
  }

  /** Arguments: folder of the lake, customers, lines, seed. */
  public static void main(String[] args) {
    var history =
        new SaleHistory(Long.parseLong(args[1]), Long.parseLong(args[2]), Long.parseLong(args[3]));
    write(history, new Lake(SparkSessions.local(Map.of()), args[0]));
  }
}
