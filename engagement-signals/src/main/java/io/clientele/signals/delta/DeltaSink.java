package io.clientele.signals.delta;

import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessageTypeInfo;
import org.apache.flink.streaming.api.connector.sink2.CommittableWithLineage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Writes a stream to a Delta table, exactly once: the rows between two checkpoints enter the table
 * in one version when the second checkpoint completes. Checkpoints without rows change nothing.
 *
 * <p>Each kind takes the table's folder or Hadoop URI, which is created with the contract's schema
 * where absent, and a fresh unique id of the application. A job that resumes from a checkpoint
 * ignores the id and keeps the one it began with, so that a replayed commit is known even under a
 * new job id.
 *
 * @param <T> the record
 */
public final class DeltaSink<T>
    implements Sink<T>,
        SupportsPreWriteTopology<T>,
        SupportsCommitter<Staged>,
        SupportsWriterState<T, WriterState>,
        SupportsPreCommitTopology<Staged, Staged> {
  private static final long serialVersionUID = 1;

  /** A merging sink rewrites so many parts of its table, each on its own. */
  public static final int BUCKETS = 16;

  private final String path;
  private final DeltaRows<T> rows;
  private final String application;
  private final WriteMode mode;

  DeltaSink(String path, DeltaRows<T> rows, String application, WriteMode mode) {
    this.path = path;
    this.rows = rows;
    this.application = application;
    this.mode = mode;
  }

  /**
   * The rows replace the table's content. A stream that ends without any row empties the table; the
   * same rows again change nothing.
   */
  public static <T> DeltaSink<T> replacing(String path, DeltaRows<T> rows, String application) {
    return new DeltaSink<>(path, rows, application, new Replacing());
  }

  /**
   * The rows are added to the table's content, but for those that others have brought, as a stream
   * did before this one began anew. The stream itself has to bring each row once.
   *
   * @param time name of a column that every row has and that is the same wherever the key is the
   *     same; files that cannot hold the times of new rows are not read for their keys
   */
  public static <T> DeltaSink<T> appending(
      String path, DeltaRows<T> rows, String application, String time) {
    return new DeltaSink<>(path, rows, application, new Appending(time));
  }

  /**
   * The rows replace those with the same key of the contract, or are added, so that keys stay
   * unique. Of several rows with one key the last counts; they have to come from one task, since
   * between tasks there is no order. Each commit rewrites the sixteenths of the table that hold
   * such keys.
   */
  public static <T> DeltaSink<T> merging(String path, DeltaRows<T> rows, String application) {
    return new DeltaSink<>(path, rows, application, new Merging(BUCKETS));
  }

  /**
   * The part of a merging sink's table that holds the rows whose first key column has the value.
   */
  public static int bucketOf(Object firstOfKey) {
    return Buckets.bucketOf(firstOfKey, BUCKETS);
  }

  @Override
  public DataStream<T> addPreWriteTopology(DataStream<T> records) {
    return mode.distributed(records, rows);
  }

  @Override
  public StatefulSinkWriter<T, WriterState> createWriter(WriterInitContext context) {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<T, WriterState> restoreWriter(
      WriterInitContext context, Collection<WriterState> states) {
    var fresh = new WriterState(application, false);
    return new DeltaWriter<>(table(), rows, mode, WriterState.merged(states, fresh));
  }

  @Override
  public Committer<Staged> createCommitter(CommitterInitContext context) {
    return new DeltaCommitter(table(), rows.table(), mode);
  }

  /** One committer gets everything, stamped with the checkpoint it belongs to. */
  @Override
  public DataStream<CommittableMessage<Staged>> addPreCommitTopology(
      DataStream<CommittableMessage<Staged>> committables) {
    return committables
        .map(DeltaSink::stamped)
        .uid("stamped")
        .returns(CommittableMessageTypeInfo.of(StagedSerializer::new))
        .global();
  }

  private static CommittableMessage<Staged> stamped(CommittableMessage<Staged> message) {
    return message instanceof CommittableWithLineage<Staged> lineage
        ? lineage.map(staged -> staged.at(lineage.getCheckpointId()))
        : message;
  }

  @Override
  public SimpleVersionedSerializer<Staged> getCommittableSerializer() {
    return new StagedSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Staged> getWriteResultSerializer() {
    return new StagedSerializer();
  }

  @Override
  public SimpleVersionedSerializer<WriterState> getWriterStateSerializer() {
    return new WriterStateSerializer();
  }

  private DeltaTable table() {
    return new DeltaTable(path, rows.table());
  }
}
