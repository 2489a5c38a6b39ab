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
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Writes a stream to a Delta table, exactly once: the rows between two checkpoints replace the
 * table's content in one version when the second checkpoint completes. A stream that ends without
 * any row empties the table; checkpoints without rows change nothing.
 *
 * @param <T> the record
 */
public final class DeltaSink<T>
    implements Sink<T>,
        SupportsCommitter<Staged>,
        SupportsWriterState<T, WriterState>,
        SupportsPreCommitTopology<Staged, Staged> {
  private static final long serialVersionUID = 1;

  private final String path;
  private final DeltaRows<T> rows;
  private final String application;

  /**
   * @param path the table's folder or Hadoop URI; created with the contract's schema where absent
   * @param application a fresh unique id; a job that resumes from a checkpoint ignores it and keeps
   *     the one it began with, so that a replayed commit is known even under a new job id
   */
  public DeltaSink(String path, DeltaRows<T> rows, String application) {
    this.path = path;
    this.rows = rows;
    this.application = application;
  }

  @Override
  public StatefulSinkWriter<T, WriterState> createWriter(WriterInitContext context) {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<T, WriterState> restoreWriter(
      WriterInitContext context, Collection<WriterState> states) {
    var fresh = new WriterState(application, false);
    return new DeltaWriter<>(table(), rows, WriterState.merged(states, fresh));
  }

  @Override
  public Committer<Staged> createCommitter(CommitterInitContext context) {
    return new DeltaCommitter(table());
  }

  /** One committer gets everything, stamped with the checkpoint it belongs to. */
  @Override
  public DataStream<CommittableMessage<Staged>> addPreCommitTopology(
      DataStream<CommittableMessage<Staged>> committables) {
    return committables
        .map(DeltaSink::stamped)
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
