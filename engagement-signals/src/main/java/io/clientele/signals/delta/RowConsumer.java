package io.clientele.signals.delta;

import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;

/** Takes rows one by one. */
interface RowConsumer {
  void accept(Row row) throws IOException;

  /** Takes all rows, and closes what they are read from. */
  default void takeAll(CloseableIterator<FilteredColumnarBatch> batches) throws IOException {
    try (batches) {
      while (batches.hasNext()) {
        take(batches.next());
      }
    }
  }

  private void take(FilteredColumnarBatch batch) throws IOException {
    try (CloseableIterator<Row> rows = batch.getRows()) {
      while (rows.hasNext()) {
        accept(rows.next());
      }
    }
  }
}
