package io.clientele.signals.delta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;

/** Turns records into staged Parquet files; nothing is visible to readers before the commit. */
final class DeltaWriter<T>
    implements StatefulSinkWriter<T, WriterState>, CommittingSinkWriter<T, Staged> {
  private static final int ROWS_PER_FILE = 100_000;

  private final DeltaTable table;
  private final DeltaRows<T> rows;
  private final List<Object[]> buffered = new ArrayList<>();
  private final List<StagedFile> files = new ArrayList<>();
  private WriterState state;
  private RowDigest content = RowDigest.NONE;
  private boolean lastCall;

  DeltaWriter(DeltaTable table, DeltaRows<T> rows, WriterState state) {
    this.table = table;
    this.rows = rows;
    this.state = state;
  }

  @Override
  public void write(T element, Context context) throws IOException {
    Object[] values = rows.values(element);
    buffered.add(values);
    content = content.plus(values);
    if (buffered.size() == ROWS_PER_FILE) {
      stage();
    }
  }

  @Override
  public void flush(boolean endOfInput) throws IOException {
    stage();
    lastCall = endOfInput;
  }

  /** Hands over what was staged; at the end of the input also the news that there was nothing. */
  @Override
  public Collection<Staged> prepareCommit() {
    if (files.isEmpty() && !lastCall) {
      return List.of();
    }
    var staged = new Staged(state.application(), 0, files, content, state.handedOver());
    state = new WriterState(state.application(), state.handedOver() || !files.isEmpty());
    files.clear();
    content = RowDigest.NONE;
    return List.of(staged);
  }

  @Override
  public List<WriterState> snapshotState(long checkpointId) {
    return List.of(state);
  }

  private void stage() throws IOException {
    if (!buffered.isEmpty()) {
      files.addAll(table.stage(buffered));
      buffered.clear();
    }
  }

  @Override
  public void close() {}
}
