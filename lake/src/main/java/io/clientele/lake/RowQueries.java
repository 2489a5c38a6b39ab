package io.clientele.lake;

import io.clientele.contracts.table.Table;
import java.util.List;

/** SQL over the rows of data files, such as those that a write is about to add. */
interface RowQueries extends AutoCloseable {
  /**
   * Gives rows a name.
   *
   * @param relation the name, known to this object alone
   */
  void define(String relation, Table table, DeltaFiles files);

  /** The one row of numbers that a statement gives. */
  List<Long> numbers(String sql);

  @Override
  void close();
}
