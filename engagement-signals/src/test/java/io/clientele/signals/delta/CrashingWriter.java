package io.clientele.signals.delta;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;

/** A Delta writer that may die when its files are staged, before Flink knows of them. */
@SuppressWarnings("unchecked") // The writer of a Delta sink is both kinds.
record CrashingWriter<T>(StatefulSinkWriter<T, WriterState> writer, CrashingSink.Crash staged)
    implements StatefulSinkWriter<T, WriterState>, CommittingSinkWriter<T, Staged> {
  @Override
  public void write(T element, Context context) throws IOException, InterruptedException {
    writer.write(element, context);
  }

  @Override
  public void flush(boolean endOfInput) throws IOException, InterruptedException {
    writer.flush(endOfInput);
  }

  @Override
  public Collection<Staged> prepareCommit() throws IOException, InterruptedException {
    Collection<Staged> files = ((CommittingSinkWriter<T, Staged>) writer).prepareCommit();
    staged.pass();
    return files;
  }

  @Override
  public List<WriterState> snapshotState(long checkpoint) throws IOException {
    return writer.snapshotState(checkpoint);
  }

  @Override
  public void close() throws Exception {
    writer.close();
  }
}
