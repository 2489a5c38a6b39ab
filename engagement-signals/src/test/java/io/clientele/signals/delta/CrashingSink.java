package io.clientele.signals.delta;

import java.io.IOException;
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
 * A Delta sink that dies after Delta has the commit and before Flink knows.
 *
 * @param fatal which commit it dies at, counted from 1
 */
public record CrashingSink<T>(DeltaSink<T> sink, int fatal)
    implements Sink<T>,
        SupportsPreWriteTopology<T>,
        SupportsCommitter<Staged>,
        SupportsWriterState<T, WriterState>,
        SupportsPreCommitTopology<Staged, Staged> {
  @Override
  public StatefulSinkWriter<T, WriterState> createWriter(WriterInitContext context) {
    return sink.createWriter(context);
  }

  @Override
  public StatefulSinkWriter<T, WriterState> restoreWriter(
      WriterInitContext context, Collection<WriterState> states) {
    return sink.restoreWriter(context, states);
  }

  @Override
  public DataStream<T> addPreWriteTopology(DataStream<T> records) {
    return sink.addPreWriteTopology(records);
  }

  @Override
  public Committer<Staged> createCommitter(CommitterInitContext context) {
    Committer<Staged> committer = sink.createCommitter(context);
    return new Committer<>() {
      private int commits;

      @Override
      public void commit(Collection<CommitRequest<Staged>> requests)
          throws IOException, InterruptedException {
        committer.commit(requests);
        if (++commits == fatal) {
          throw new IllegalStateException("crash after the commit");
        }
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
