package io.clientele.benchmarks.segmentation;

import io.clientele.contracts.mart.CohortRetention;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Something that makes the tables of segmentation from {@code core.sale} of a lake. */
interface Engine {
  /** What it makes, in this order. */
  List<Table> TABLES =
      List.of(CustomerDay.TABLE, CustomerFacts.TABLE, CustomerRfm.TABLE, CohortRetention.TABLE);

  /** Removes what an earlier build stored, so that every build does the same work. */
  void clear() throws IOException;

  /** From sale lines to stored results. */
  void build() throws SQLException;

  /** An engine and the place of its results. */
  static Engine of(String name, Path lake, LocalDate asOf) {
    return name.equals(DuckEngine.NAME)
        ? new DuckEngine(lake, asOf)
        : new SparkEngine(lake, asOf, SparkEngine.session());
  }
}
