package io.clientele.signals.delta;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import io.clientele.disk.LocalTables;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.TableAlreadyExistsException;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** An unpartitioned Delta table with the schema of its contract, reached through Delta Kernel. */
final class DeltaTable {
  static final String WRITTEN_BY = "clientele-signals";

  private final String path;
  private final Table contract;
  private final StructType schema;
  private final Configuration hadoop = LocalTables.hadoop();
  private final Engine engine = DefaultEngine.create(hadoop);

  DeltaTable(String path, Table contract) {
    this.path = path;
    this.contract = contract;
    this.schema = KernelSchemas.of(contract);
  }

  Engine engine() {
    return engine;
  }

  StructType schema() {
    return schema;
  }

  @Override
  public String toString() {
    return contract.qualifiedName();
  }

  DataFiles files() {
    return new DataFiles(engine, hadoop, path, schema, statisticsColumns());
  }

  /**
   * The latest version; version 0 without rows where there was no table.
   *
   * @throws ClienteleException where the table's columns are not the contract's
   */
  TableVersion latest() throws IOException {
    Snapshot latest = stored(path, engine).orElseGet(this::created);
    if (!latest.getSchema().fieldNames().equals(schema.fieldNames())) {
      throw new ClienteleException(
          "Cannot write %s: its columns are %s, the contract says %s."
              .formatted(contract, latest.getSchema().fieldNames(), schema.fieldNames()),
          "Remove the table's folder; the next run builds it anew.");
    }
    return new TableVersion(engine, latest, schema.fieldNames());
  }

  /** None where there is no table, or only the folder that a writer made before it was killed. */
  static Optional<Snapshot> stored(String path, Engine engine) {
    try {
      return Optional.of(TableManager.loadSnapshot(path).build(engine));
    } catch (TableNotFoundException e) {
      return Optional.empty();
    }
  }

  private Snapshot created() {
    create();
    return TableManager.loadSnapshot(path).build(engine);
  }

  private void create() {
    try {
      TableManager.buildCreateTableTransaction(path, schema, WRITTEN_BY)
          .withTableProperties(properties())
          .build(engine)
          .commit(engine, CloseableIterable.emptyIterable());
    } catch (TableAlreadyExistsException e) {
      // Another writer created it a moment ago, with the same schema.
      return;
    }
  }

  private Map<String, String> properties() {
    return Map.of("delta.dataSkippingStatsColumns", String.join(",", impersonalColumns()));
  }

  /** Statistics leave personal columns out, so that no value of theirs stays in the log. */
  private List<Column> statisticsColumns() {
    return impersonalColumns().stream().map(Column::new).toList();
  }

  private List<String> impersonalColumns() {
    return contract.columns().stream()
        .filter(column -> !column.personal())
        .map(io.clientele.contracts.table.Column::name)
        .toList();
  }
}
