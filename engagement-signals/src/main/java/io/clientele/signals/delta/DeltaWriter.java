package io.clientele.signals.delta;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;

/** Turns records into staged Parquet files; nothing is visible to readers before the commit. */
final class DeltaWriter<T>
    implements StatefulSinkWriter<T, WriterState>, CommittingSinkWriter<T, Staged> {
  private final DeltaRows<T> rows;
  private final WriteMode mode;
  private final StagingArea staging;
  private WriterState state;
  private RowDigest content = RowDigest.NONE;
  private boolean lastCall;

  DeltaWriter(DeltaTable table, DeltaRows<T> rows, WriteMode mode, WriterState state) {
    this.rows = rows;
    this.mode = mode;
    this.staging = new StagingArea(table.files(), mode.layout(rows.table(), state.application()));
    this.state = state;
  }

  @Override
  public void write(T element, Context context) throws IOException {
    Object[] values = rows.values(element);
    staging.add(values);
    content = mode.digest(content, values);
  }

  @Override
  public void flush(boolean endOfInput) throws IOException {
    staging.flush();
    lastCall = endOfInput;
  }

  /** Hands over what was staged; at the end of the input also the news that there was nothing. */
  @Override
  public Collection<Staged> prepareCommit() throws IOException {
    List<StagedFile> files = staging.take();
    if (files.isEmpty() && !lastCall) {
      return List.of();
    }
    var staged = new Staged(state.application(), 0, files, content, state.handedOver());
    state = new WriterState(state.application(), state.handedOver() || !files.isEmpty());
    content = RowDigest.NONE;
    return List.of(staged);
  }

  @Override
  public List<WriterState> snapshotState(long checkpointId) {
    return List.of(state);
  }

  @Override
  public void close() {}
}
