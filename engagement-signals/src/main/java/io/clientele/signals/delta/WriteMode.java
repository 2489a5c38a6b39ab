package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import java.io.Serializable;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/** How the rows between two checkpoints change a table, and how writers prepare that. */
sealed interface WriteMode extends Serializable permits Replacing, Appending, Merging {
  /** Which writer gets which record; the records' own order by default. */
  default <T> DataStream<T> distributed(DataStream<T> records, DeltaRows<T> rows) {
    return records;
  }

  /**
   * Where writers put rows until the checkpoint.
   *
   * @param application the stream's, in the words of transactions
   */
  Layout layout(Table contract, String application);

  /** The digest with one row more, where the change compares contents. */
  default RowDigest digest(RowDigest before, Object[] row) {
    return before;
  }

  /** What all that the writers staged for one checkpoint does to the table. */
  Change change(Table contract, List<Staged> parts);
}
