package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The rows replace those of the same keys, or are added.
 *
 * @param buckets number of groups of keys; files of one group are rewritten together
 */
record Merging(int buckets) implements WriteMode {
  /** Every bucket has one writer, so that of two rows with one key the later is known. */
  @Override
  public <T> DataStream<T> distributed(DataStream<T> records, DeltaRows<T> rows) {
    Buckets layout = buckets(rows.table());
    return records.partitionCustom(
        (bucket, writers) -> bucket % writers, record -> layout.bucketOf(rows.values(record)));
  }

  @Override
  public Buckets layout(Table contract, String application) {
    return buckets(contract);
  }

  private Buckets buckets(Table contract) {
    return new Buckets(Key.of(contract), buckets);
  }

  @Override
  public Change change(Table contract, List<Staged> parts) {
    return new Merge(Staged.files(parts), buckets(contract));
  }
}
