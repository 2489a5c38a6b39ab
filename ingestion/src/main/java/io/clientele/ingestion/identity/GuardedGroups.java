package io.clientele.ingestion.identity;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.BiPredicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads components one after the other and gives the label of each record in turn. */
final class GuardedGroups implements Iterator<Row> {
  private static final int LABEL = 0;
  private static final int RANK = 1;
  private static final int STRENGTH = 2;
  private static final int ONE = 3;
  private static final int OTHER = 4;
  private static final int VALUES = 5;

  private final Iterator<Row> rows;
  private final BiPredicate<Features, Features> contradiction;
  private final Queue<Row> ready = new ArrayDeque<>();
  private Row ahead;

  /**
   * @param rows sorted by label, rank and falling strength
   */
  GuardedGroups(Iterator<Row> rows, BiPredicate<Features, Features> contradiction) {
    this.rows = rows;
    this.contradiction = contradiction;
    this.ahead = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && ahead != null) {
      readComponent();
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void readComponent() {
    String label = ahead.getString(LABEL);
    var groups = new Groups(contradiction);
    while (ahead != null && ahead.getString(LABEL).equals(label)) {
      take(ahead, groups);
      ahead = rows.hasNext() ? rows.next() : null;
    }
    groups.labels().forEach((record, of) -> ready.add(RowFactory.create(record, of)));
  }

  private static void take(Row row, Groups groups) {
    switch (row.getInt(RANK)) {
      case ClusterGuard.RECORD_RANK ->
          groups.record(
              row.getString(ONE),
              row.isNullAt(VALUES) ? null : CandidatePairs.featuresOf(row, VALUES));
      case ClusterGuard.APART_RANK -> groups.keepApart(row.getString(ONE), row.getString(OTHER));
      default -> groups.join(row.getString(ONE), row.getString(OTHER), row.getDouble(STRENGTH));
    }
  }
}
