package io.clientele.signals.delta;

import java.io.IOException;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.sink2.Committer;

/** Makes each checkpoint's rows the whole content of the table, each in one Delta version. */
final class DeltaCommitter implements Committer<Staged> {
  private final DeltaTable table;

  DeltaCommitter(DeltaTable table) {
    this.table = table;
  }

  @Override
  public void commit(Collection<CommitRequest<Staged>> requests) throws IOException {
    var byCheckpoint =
        requests.stream()
            .map(CommitRequest::getCommittable)
            .collect(Collectors.groupingBy(Staged::checkpoint, TreeMap::new, Collectors.toList()));
    for (var parts : byCheckpoint.values()) {
      Replacement.of(parts).applyTo(table);
    }
  }

  @Override
  public void close() {}
}
