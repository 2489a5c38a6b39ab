package io.clientele.lake;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.TableAlreadyExistsException;
import io.delta.kernel.transaction.DataLayoutSpec;
import io.delta.kernel.utils.CloseableIterable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;

/** What the transaction logs say, read and begun without starting a Spark job. */
final class DeltaLogs {
  private static final String WRITTEN_BY = "clientele";

  private final Configuration hadoop;
  private final Engine engine;

  DeltaLogs(Configuration hadoop) {
    this.hadoop = hadoop;
    this.engine = DefaultEngine.create(hadoop);
  }

  /** True once a version is committed; the folder alone may be another job's, about to commit. */
  boolean exists(String table) {
    try {
      var log = new Path(table, "_delta_log");
      FileSystem files = log.getFileSystem(hadoop);
      return files.exists(log) && files.listStatus(log, DeltaLogs::isCommit).length > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCommit(Path file) {
    return file.getName().matches("\\d+\\.json");
  }

  long version(String table) {
    return exists(table) ? snapshot(table).getVersion() : -1;
  }

  Snapshot snapshot(String table) {
    return TableManager.loadSnapshot(table).build(engine);
  }

  Snapshot snapshot(String table, long version) {
    return TableManager.loadSnapshot(table).atVersion(version).build(engine);
  }

  MadeFrom madeFrom(String table) {
    return MadeFrom.parse(snapshot(table).getTableProperties().getOrDefault(MadeFrom.PROPERTY, ""));
  }

  List<Row> rows(String table) throws IOException {
    return new StoredRows(engine, snapshot(table).getScanBuilder().build()).all();
  }

  Engine engine() {
    return engine;
  }

  long lastTransaction(String table, String application) {
    if (!exists(table)) {
      return -1;
    }
    var snapshot = (io.delta.kernel.internal.SnapshotImpl) snapshot(table);
    return snapshot.getLatestTransactionVersion(engine, application).orElse(-1L);
  }

  /** Version 0: the contract's schema and the properties that every table has, no rows. */
  void create(String path, Table contract) {
    var transaction =
        TableManager.buildCreateTableTransaction(path, KernelSchemas.of(contract), WRITTEN_BY)
            .withTableProperties(properties(contract));
    if (!contract.partitionedBy().isEmpty()) {
      transaction =
          transaction.withDataLayoutSpec(
              DataLayoutSpec.partitioned(
                  contract.partitionedBy().stream()
                      .map(io.delta.kernel.expressions.Column::new)
                      .toList()));
    }
    try {
      transaction.build(engine).commit(engine, CloseableIterable.emptyIterable());
    } catch (TableAlreadyExistsException e) {
      // Another job of this run created it a moment ago; both would have written the same.
      return;
    }
  }

  /** Statistics leave personal columns out, so that no value of theirs stays in the log. */
  private static Map<String, String> properties(Table contract) {
    var properties = new HashMap<String, String>();
    properties.put(
        "delta.dataSkippingStatsColumns",
        contract.columns().stream()
            .filter(column -> !column.personal())
            .map(Column::name)
            .filter(name -> !contract.partitionedBy().contains(name))
            .collect(Collectors.joining(",")));
    return properties;
  }
}
