package io.clientele.signals.delta;

import io.clientele.contracts.ClienteleException;
import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.Row;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.exceptions.MaxCommitRetryLimitReachedException;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings a change into a table exactly once: one version edits the files and records the
 * transaction, whatever is replayed and whoever else writes.
 *
 * @param application the transaction's application id; of several, as after a change of
 *     parallelism, the first in order, which a replay of the same checkpoint finds again
 * @param checkpoint the transaction's version
 */
record Commit(String application, long checkpoint) {
  private static final int ATTEMPTS = 20;

  static Commit of(List<Staged> parts) {
    return new Commit(
        parts.stream().map(Staged::application).sorted().findFirst().orElseThrow(),
        parts.get(0).checkpoint());
  }

  /** Leaves the table as it is where the transaction was committed before. */
  void apply(Change change, DeltaTable table) throws IOException {
    Edit edit = Edit.NONE;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      TableVersion latest = table.latest();
      if (isIn(latest, table)) {
        change.settle(table);
        return;
      }
      // Only now is it sure that no version names the files of the attempt before.
      change.withdraw(edit, table);
      edit = change.of(latest, table);
      requireFiles(edit, table);
      if (edit.isEmpty() || isWritten(edit, latest, table)) {
        change.settle(table);
        return;
      }
    }
    throw new ClienteleException(
        "Cannot write %s: other writers were faster %d times.".formatted(table, ATTEMPTS),
        "Run again when they are done.");
  }

  private static void requireFiles(Edit edit, DeltaTable table) throws IOException {
    int missing = table.files().missing(edit.additions()).size();
    if (missing > 0) {
      throw new ClienteleException(
          "Cannot write %s: %d of %d files that were written for it are gone."
              .formatted(table, missing, edit.additions().size()),
          "Start the job without its checkpoint; VACUUM has to keep files longer than a job may"
              + " be down.");
    }
  }

  private boolean isIn(TableVersion latest, DeltaTable table) {
    return latest
        .snapshot()
        .getLatestTransactionVersion(table.engine(), application)
        .filter(last -> last >= checkpoint)
        .isPresent();
  }

  /** False where another writer committed since the latest version was looked at. */
  private boolean isWritten(Edit edit, TableVersion latest, DeltaTable table) throws IOException {
    try {
      write(edit, latest, table);
      return true;
    } catch (MaxCommitRetryLimitReachedException | ConcurrentWriteException e) {
      return false;
    }
  }

  private void write(Edit edit, TableVersion latest, DeltaTable table) throws IOException {
    // Kernel may not retry by itself: the edit is of this version, and of no later one.
    Transaction transaction =
        latest
            .snapshot()
            .buildUpdateTableTransaction(DeltaTable.WRITTEN_BY, Operation.STREAMING_UPDATE)
            .withTransactionId(application, checkpoint)
            .withMaxRetries(0)
            .build(table.engine());
    var actions = new ArrayList<Row>(edit.removals().stream().map(LiveFile::removal).toList());
    actions.addAll(additions(edit.additions(), transaction, table));
    TransactionCommitResult result =
        transaction.commit(
            table.engine(),
            CloseableIterable.inMemoryIterable(Utils.toCloseableIterator(actions.iterator())));
    for (PostCommitHook hook : result.getPostCommitHooks()) {
      hook.threadSafeInvoke(table.engine());
    }
  }

  private static List<Row> additions(
      List<StagedFile> files, Transaction transaction, DeltaTable table) throws IOException {
    Row state = transaction.getTransactionState(table.engine());
    DataWriteContext unpartitioned = Transaction.getWriteContext(table.engine(), state, Map.of());
    var statuses = files.stream().map(file -> file.status(table.schema())).iterator();
    try (CloseableIterator<Row> rows =
        Transaction.generateAppendActions(
            table.engine(), state, Utils.toCloseableIterator(statuses), unpartitioned)) {
      return rows.toInMemoryList();
    }
  }
}
