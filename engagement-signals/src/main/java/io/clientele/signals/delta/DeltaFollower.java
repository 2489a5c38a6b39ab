package io.clientele.signals.delta;

import io.delta.kernel.data.Row;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Follows a table that other jobs write: each look gives the rows of the files that are new since
 * the look before. A file that was written anew may repeat rows that did not change; rows that were
 * deleted are not told of.
 */
public final class DeltaFollower {
  private static final long NEVER_SEEN = -1;

  private final DeltaReader reader;
  private final Set<String> seen;
  private long version = NEVER_SEEN;

  /**
   * @param table folder or Hadoop URI
   * @param columns what a row has, in that order
   * @param seen what {@link #seen} told when the table was followed before, or nothing
   */
  public DeltaFollower(String table, List<String> columns, Collection<String> seen) {
    this.reader = new DeltaReader(table, columns);
    this.seen = new HashSet<>(seen);
  }

  /** Gives the rows that are new; none where there is no table yet. */
  public void look(Consumer<Row> consumer) throws IOException {
    Optional<TableVersion> latest = reader.latest();
    if (latest.isPresent() && latest.get().number() != version) {
      tellNew(latest.get(), consumer);
      version = latest.get().number();
    }
  }

  /** The files whose rows were given, of the latest version that was seen. */
  public List<String> seen() {
    return List.copyOf(seen);
  }

  private void tellNew(TableVersion latest, Consumer<Row> consumer) throws IOException {
    RowConsumer rows = consumer::accept;
    var present = new HashSet<String>();
    for (LiveFile file : latest.files()) {
      present.add(file.path());
      if (!seen.contains(file.path())) {
        rows.takeAll(latest.batches(file));
      }
    }
    seen.clear();
    seen.addAll(present);
  }
}
