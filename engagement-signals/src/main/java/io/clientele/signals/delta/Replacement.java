package io.clientele.signals.delta;

import io.clientele.contracts.ClienteleException;
import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.Row;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.exceptions.MaxCommitRetryLimitReachedException;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the writers staged for one checkpoint, about to become the whole content of a table: one
 * version removes the old files, adds the new ones and records the transaction.
 *
 * @param application the transaction's application id; of several, as after a change of
 *     parallelism, the first in order, which a replay of the same checkpoint finds again
 * @param version the transaction's version, the checkpoint
 * @param continued true where rows of the same stream were handed over at an earlier checkpoint
 */
record Replacement(
    String application,
    long version,
    List<StagedFile> files,
    RowDigest content,
    boolean continued) {
  private static final int ATTEMPTS = 20;

  static Replacement of(List<Staged> parts) {
    return new Replacement(
        parts.stream().map(Staged::application).sorted().findFirst().orElseThrow(),
        parts.get(0).checkpoint(),
        parts.stream().flatMap(part -> part.files().stream()).toList(),
        parts.stream().map(Staged::content).reduce(RowDigest.NONE, RowDigest::plus),
        parts.stream().anyMatch(Staged::continued));
  }

  /**
   * Leaves the table as it is where the transaction was committed before, where the rows are the
   * same, and where a stream ends whose rows were committed already.
   */
  void applyTo(DeltaTable table) throws IOException {
    if (files.isEmpty() && continued) {
      return;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        attempt(table, table.snapshot());
        return;
      } catch (MaxCommitRetryLimitReachedException | ConcurrentWriteException e) {
        if (attempt == ATTEMPTS) {
          throw new ClienteleException(
              "Cannot write %s: other writers were faster %d times.".formatted(table, ATTEMPTS),
              "Run again when they are done.",
              e);
        }
      }
    }
  }

  private void attempt(DeltaTable table, Snapshot latest) throws IOException {
    if (isCommitted(table, latest)) {
      return;
    }
    if (contentOf(table, latest).equals(content)) {
      table.discard(files);
    } else {
      commit(table, latest);
    }
  }

  private boolean isCommitted(DeltaTable table, Snapshot latest) {
    return latest
        .getLatestTransactionVersion(table.engine(), application)
        .filter(last -> last >= version)
        .isPresent();
  }

  private static RowDigest contentOf(DeltaTable table, Snapshot latest) throws IOException {
    var digest = new RowDigest[] {RowDigest.NONE};
    var values = new RowValues(table.schema());
    new SnapshotRows(table.engine(), latest, table.schema().fieldNames())
        .forEachRow(row -> digest[0] = digest[0].plus(values.of(row)));
    return digest[0];
  }

  private void commit(DeltaTable table, Snapshot latest) throws IOException {
    // Kernel may not retry by itself: another writer's new files would survive the replacement.
    Transaction transaction =
        latest
            .buildUpdateTableTransaction(DeltaTable.WRITTEN_BY, Operation.STREAMING_UPDATE)
            .withTransactionId(application, version)
            .withMaxRetries(0)
            .build(table.engine());
    List<Row> actions = removals(table, latest);
    actions.addAll(additions(table, transaction));
    TransactionCommitResult result =
        transaction.commit(
            table.engine(),
            CloseableIterable.inMemoryIterable(Utils.toCloseableIterator(actions.iterator())));
    for (PostCommitHook hook : result.getPostCommitHooks()) {
      hook.threadSafeInvoke(table.engine());
    }
  }

  private static List<Row> removals(DeltaTable table, Snapshot latest) throws IOException {
    var actions = new ArrayList<Row>();
    new SnapshotRows(table.engine(), latest, table.schema().fieldNames())
        .forEachFile(
            file -> {
              var live = new AddFile(file.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
              Row removal = live.toRemoveFileRow(true, Optional.empty());
              actions.add(SingleAction.createRemoveFileSingleAction(removal));
            });
    return actions;
  }

  private List<Row> additions(DeltaTable table, Transaction transaction) throws IOException {
    Row state = transaction.getTransactionState(table.engine());
    DataWriteContext unpartitioned = Transaction.getWriteContext(table.engine(), state, Map.of());
    var statuses = files.stream().map(file -> file.status(table.schema())).iterator();
    var actions = new ArrayList<Row>();
    try (CloseableIterator<Row> rows =
        Transaction.generateAppendActions(
            table.engine(), state, Utils.toCloseableIterator(statuses), unpartitioned)) {
      rows.forEachRemaining(actions::add);
    }
    return actions;
  }
}
