package io.clientele.signals.delta;

import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes buckets anew, one at a time: the changed rows of one are in memory, its stored rows pass
 * by in batches.
 */
record BucketMerge(TableVersion latest, DataFiles files, Key key) {
  /** The stored rows whose keys did not change, and the changed rows, as files of the folder. */
  List<StagedFile> write(
      String folder, List<LiveFile> stored, List<StagedFile> carried, List<StagedFile> changes)
      throws IOException {
    Map<Object, Object[]> changed = changed(changes);
    var unchanged = new WithoutKeys(key, latest.schema(), changed.keySet());
    CloseableIterator<FilteredColumnarBatch> kept =
        Utils.toCloseableIterator(stored.iterator())
            .flatMap(this::batches)
            .combine(files.read(carried, latest.schema()))
            .map(unchanged::of);
    var added = RowBatch.of(latest.schema(), changed.values());
    return files.write(folder, kept.combine(Utils.singletonCloseableIterator(added)));
  }

  private Map<Object, Object[]> changed(List<StagedFile> changes) throws IOException {
    var values = new RowValues(latest.schema());
    var changed = new LinkedHashMap<Object, Object[]>();
    RowConsumer later =
        row -> {
          Object[] read = values.of(row);
          changed.put(key.of(read), read);
        };
    later.takeAll(files.read(changes, latest.schema()));
    return changed;
  }

  private CloseableIterator<FilteredColumnarBatch> batches(LiveFile file) {
    try {
      return latest.batches(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
