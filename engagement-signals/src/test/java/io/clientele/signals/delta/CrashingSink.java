package io.clientele.signals.delta;

import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * A Delta sink that may die.
 *
 * @param staged passed when a writer has staged its files for a checkpoint, before Flink knows
 * @param committed passed when Delta has a commit, before Flink knows
 */
public record CrashingSink<T>(DeltaSink<T> sink, Crash staged, Crash committed)
    implements Sink<T>,
        SupportsPreWriteTopology<T>,
        SupportsCommitter<Staged>,
        SupportsWriterState<T, WriterState>,
        SupportsPreCommitTopology<Staged, Staged> {
  /** Dies where it is passed, or lets pass. */
  @FunctionalInterface
  public interface Crash extends Serializable {
    void pass();
  }

  /**
   * @param fatal which commit it dies at, counted from 1
   */
  public CrashingSink(DeltaSink<T> sink, int fatal) {
    this(sink, () -> {}, new AtCommit(fatal));
  }

  private static final class AtCommit implements Crash {
    private static final long serialVersionUID = 1;
    private int left;

    AtCommit(int fatal) {
      this.left = fatal;
    }

    @Override
    public void pass() {
      if (--left == 0) {
        throw new IllegalStateException("crash after the commit");
      }
    }
  }

  @Override
  public StatefulSinkWriter<T, WriterState> createWriter(WriterInitContext context) {
    return new CrashingWriter<>(sink.createWriter(context), staged);
  }

  @Override
  public StatefulSinkWriter<T, WriterState> restoreWriter(
      WriterInitContext context, Collection<WriterState> states) {
    return new CrashingWriter<>(sink.restoreWriter(context, states), staged);
  }

  @Override
  public DataStream<T> addPreWriteTopology(DataStream<T> records) {
    return sink.addPreWriteTopology(records);
  }

  @Override
  public Committer<Staged> createCommitter(CommitterInitContext context) {
    Committer<Staged> committer = sink.createCommitter(context);
    return new Committer<>() {
      @Override
      public void commit(Collection<CommitRequest<Staged>> requests)
          throws IOException, InterruptedException {
        committer.commit(requests);
        committed.pass();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public DataStream<CommittableMessage<Staged>> addPreCommitTopology(
      DataStream<CommittableMessage<Staged>> committables) {
    return sink.addPreCommitTopology(committables);
  }

  @Override
  public SimpleVersionedSerializer<Staged> getCommittableSerializer() {
    return sink.getCommittableSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Staged> getWriteResultSerializer() {
    return sink.getWriteResultSerializer();
  }

  @Override
  public SimpleVersionedSerializer<WriterState> getWriterStateSerializer() {
    return sink.getWriterStateSerializer();
  }
}
