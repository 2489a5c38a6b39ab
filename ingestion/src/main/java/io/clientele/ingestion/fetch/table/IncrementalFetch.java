package io.clientele.ingestion.fetch.table;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Fetches the rows of a table that are new or changed since the last portion, and once more those
 * that lie within the lookback behind its mark: a transaction that took long may have put rows
 * there meanwhile. What was fetched before and did not change is a duplicate like in any file.
 *
 * <p>All queries see one state of the table. A row that is missed because as many were deleted as
 * came within the lookback is not lost: the mark stays where it is, so the next change brings it.
 */
final class IncrementalFetch {
  private final SinceQueries queries;
  private final Lookback lookback;
  private final PortionSeries series;
  private final int most;

  /**
   * @param most rows in a portion
   */
  IncrementalFetch(SinceQueries queries, Lookback lookback, PortionSeries series, int most) {
    this.queries = queries;
    this.lookback = lookback;
    this.series = series;
    this.most = most;
  }

  void run() throws SQLException, IOException {
    Optional<PortionName> last = series.last();
    Mark from = queries.kind().least();
    if (last.isPresent()) {
      Mark reached = reached(last.get());
      from = reached.minus(lookback);
      if (isUnchanged(last.get(), reached, from)) {
        return;
      }
    }
    try (PreparedStatement statement = queries.rowsFrom(from);
        ResultSet rows = statement.executeQuery()) {
      for (boolean more = rows.next(); more; ) {
        more = portion(rows);
      }
    }
  }

  private Mark reached(PortionName last) {
    return Mark.parse(queries.kind(), last.reached())
        .orElseThrow(
            () ->
                new ClienteleException(
                    "the column of `since` holds %s now, which it did not when it was last fetched."
                        .formatted(queries.kind().plural()),
                    "Move " + series.pattern() + " away to fetch all rows anew."));
  }

  private boolean isUnchanged(PortionName last, Mark reached, Mark from) throws SQLException {
    return last.window().equals(Long.toString(queries.countFrom(from)))
        && queries.countBehind(reached) == 0;
  }

  /** Writes rows from the current one on; true where more follow. */
  private boolean portion(ResultSet rows) throws SQLException, IOException {
    try (TablePortion portion = series.begin(queries.table())) {
      Mark reached;
      boolean more;
      int count = 0;
      do {
        reached = queries.mark(rows);
        portion.add(TableRow.texts(rows, queries.table().columns()));
        more = rows.next();
      } while (more && ++count < most);
      portion.publish(series.next(reached.text(), more ? PortionName.MORE : window(reached)));
      return more;
    }
  }

  private String window(Mark reached) throws SQLException {
    return Long.toString(queries.countFrom(reached.minus(lookback)));
  }
}
