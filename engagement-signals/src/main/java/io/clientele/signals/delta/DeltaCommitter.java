package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.sink2.Committer;

/** Brings each checkpoint's rows into the table, each in one Delta version. */
final class DeltaCommitter implements Committer<Staged> {
  private final DeltaTable table;
  private final Table contract;
  private final WriteMode mode;

  DeltaCommitter(DeltaTable table, Table contract, WriteMode mode) {
    this.table = table;
    this.contract = contract;
    this.mode = mode;
  }

  @Override
  public void commit(Collection<CommitRequest<Staged>> requests) throws IOException {
    var byCheckpoint =
        requests.stream()
            .map(CommitRequest::getCommittable)
            .collect(Collectors.groupingBy(Staged::checkpoint, TreeMap::new, Collectors.toList()));
    for (var parts : byCheckpoint.values()) {
      Commit.of(parts).apply(mode.change(contract, parts), table);
    }
  }

  @Override
  public void close() {}
}
