package io.clientele.signals.delta;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.internal.data.vector.DefaultBooleanVector;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves rows out by their keys.
 *
 * @param schema of the rows
 * @param keys of the rows that are left out
 */
record WithoutKeys(Key key, StructType schema, Set<Object> keys) {
  FilteredColumnarBatch of(FilteredColumnarBatch batch) {
    var kept = new boolean[batch.getData().getSize()];
    var values = new RowValues(schema);
    try (CloseableIterator<Row> rows = batch.getData().getRows()) {
      for (int i = 0; rows.hasNext(); i++) {
        kept[i] = !keys.contains(key.of(rows.next(), values)) && isSelected(batch, i);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ColumnVector selection = new DefaultBooleanVector(kept.length, Optional.empty(), kept);
    return new FilteredColumnarBatch(batch.getData(), Optional.of(selection));
  }

  /** False where another engine only marked the row as deleted. */
  private static boolean isSelected(FilteredColumnarBatch batch, int row) {
    return batch
        .getSelectionVector()
        .map(selection -> !selection.isNullAt(row) && selection.getBoolean(row))
        .orElse(true);
  }
}
