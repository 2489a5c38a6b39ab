package io.clientele.lake;

import static java.util.stream.Collectors.groupingBy;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One version of a table made of staged files, committed by Delta Kernel: no Spark job is needed to
 * say which files a table consists of.
 *
 * @param files become part of the table
 * @param noted what the version says of itself
 * @param leaving the files that the new ones take the place of
 */
record KernelCommit(Table table, List<StagedFile> files, Noted noted, Leaving leaving) {
  private static final String WRITTEN_BY = "clientele";

  /**
   * @return the version committed, or the latest one where there was nothing to change
   * @throws ConcurrentWriteException if another writer was faster; see {@link Contested}
   */
  long to(DeltaLogs logs, String path) throws IOException {
    Snapshot latest = logs.snapshot(path);
    Engine engine = logs.engine();
    leaving.check(latest.getVersion());
    List<Row> actions = removals(latest, engine);
    if (actions.isEmpty() && files.isEmpty() && noted.append().isEmpty()) {
      return latest.getVersion();
    }
    // Kernel may not retry by itself: another writer's new files would survive a replacement.
    var builder = latest.buildUpdateTableTransaction(WRITTEN_BY, Operation.WRITE).withMaxRetries(0);
    Transaction commit = noted.on(builder).build(engine);
    addAdditions(commit, engine, actions);
    TransactionCommitResult result =
        commit.commit(
            engine,
            CloseableIterable.inMemoryIterable(Utils.toCloseableIterator(actions.iterator())));
    for (PostCommitHook hook : result.getPostCommitHooks()) {
      hook.threadSafeInvoke(engine);
    }
    return result.getVersion();
  }

  private List<Row> removals(Snapshot latest, Engine engine) throws IOException {
    var actions = new ArrayList<Row>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        latest.getScanBuilder().build().getScanFiles(engine)) {
      while (batches.hasNext()) {
        addRemovals(batches.next(), actions);
      }
    }
    return actions;
  }

  private void addRemovals(FilteredColumnarBatch batch, List<Row> actions) throws IOException {
    try (CloseableIterator<Row> live = batch.getRows()) {
      while (live.hasNext()) {
        Row file = live.next();
        if (leaving.leaves().test(file)) {
          var added = new AddFile(file.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
          actions.add(
              SingleAction.createRemoveFileSingleAction(
                  added.toRemoveFileRow(true, Optional.empty())));
        }
      }
    }
  }

  private void addAdditions(Transaction commit, Engine engine, List<Row> actions)
      throws IOException {
    Row state = commit.getTransactionState(engine);
    var byPartition = files.stream().collect(groupingBy(this::partition));
    for (var part : byPartition.entrySet()) {
      DataWriteContext context =
          Transaction.getWriteContext(engine, state, literals(part.getKey()));
      var statuses = part.getValue().stream().map(StagedFile::status).iterator();
      try (CloseableIterator<Row> rows =
          Transaction.generateAppendActions(
              engine, state, Utils.toCloseableIterator(statuses), context)) {
        rows.forEachRemaining(actions::add);
      }
    }
  }

  private TreeMap<String, String> partition(StagedFile file) {
    TreeMap<String, String> values = file.partition();
    values.keySet().retainAll(table.partitionedBy());
    return values;
  }

  private Map<String, Literal> literals(Map<String, String> values) {
    var literals = new TreeMap<String, Literal>();
    values.forEach((name, text) -> literals.put(name, literal(name, text)));
    return literals;
  }

  private Literal literal(String column, String text) {
    return table.column(column).orElseThrow().type() == ColumnType.DATE
        ? Literal.ofDate((int) LocalDate.parse(text).toEpochDay())
        : Literal.ofString(text);
  }
}
