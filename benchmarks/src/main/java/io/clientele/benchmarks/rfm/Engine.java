package io.clientele.benchmarks.rfm;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Something that computes and stores RFM from {@code core.sale} of a lake. */
interface Engine {
  /** Removes what an earlier build stored, so that every build does the same work. */
  void clear() throws IOException;

  /** From sale lines to stored results. */
  void build() throws SQLException;

  /** An engine and the place of its results. */
  static Engine of(String name, Task task, Path lake) {
    return name.equals(DuckEngine.NAME)
        ? new DuckEngine(task, lake)
        : new SparkEngine(task, lake, SparkEngine.session());
  }
}
