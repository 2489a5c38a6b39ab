package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import io.delta.kernel.data.Row;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Delta table that a test fills, or looks into, through Delta Kernel. */
public record StoredTable(Path lake, Table contract) {
  public String path() {
    return lake.resolve(contract.layer()).resolve(contract.name()).toString();
  }

  /** Makes the rows, values in the contract's column order, the whole content. */
  public void write(List<Object[]> rows) throws IOException {
    var table = new DeltaTable(path(), contract);
    RowDigest content = RowDigest.NONE;
    for (Object[] row : rows) {
      content = content.plus(row);
    }
    var files = rows.isEmpty() ? List.<StagedFile>of() : table.files().stage("", rows);
    new Commit("test", version() + 1).apply(new Replacement(files, content, false), table);
  }

  /** Adds the rows, values in the contract's column order, in files of their own. */
  public void add(Object[]... rows) throws IOException {
    var table = new DeltaTable(path(), contract);
    var files = table.files().stage("", List.of(rows));
    new Commit("test", version() + 1).apply((latest, same) -> new Edit(List.of(), files), table);
  }

  /** Writes every row to another file, as other engines do to tidy up. */
  public void compact() throws IOException {
    var table = new DeltaTable(path(), contract);
    var rows = rows().stream().map(row -> row.values().toArray()).toList();
    var files = table.files().stage("", rows);
    new Commit("test", version() + 1)
        .apply((latest, same) -> new Edit(latest.files(), files), table);
  }

  /** Every row, by column name. */
  public List<Map<String, Object>> rows() throws IOException {
    var values = new RowValues(KernelSchemas.of(contract));
    var rows = new ArrayList<Map<String, Object>>();
    DeltaReader.read(path(), contract.columnNames(), row -> rows.add(named(values, row)));
    return rows;
  }

  public long version() throws IOException {
    return latest().number();
  }

  /** Paths of the files that the latest version names. */
  List<Path> liveFiles() throws IOException {
    return latest().files().stream().map(file -> Path.of(URI.create(file.path()))).toList();
  }

  /** Paths of all Parquet files in the table's folder, whether a version names them or not. */
  List<Path> presentFiles() throws IOException {
    try (var files = Files.walk(Path.of(path()))) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .filter(file -> !file.toString().contains("_delta_log"))
          .toList();
    }
  }

  /** What one version says, as lines of JSON. */
  String log(long version) throws IOException {
    return Files.readString(Path.of(path(), "_delta_log", "%020d.json".formatted(version)));
  }

  private TableVersion latest() throws IOException {
    return new DeltaTable(path(), contract).latest();
  }

  private Map<String, Object> named(RowValues values, Row row) {
    var named = new LinkedHashMap<String, Object>();
    Object[] inOrder = values.of(row);
    for (int i = 0; i < inOrder.length; i++) {
      named.put(contract.columnNames().get(i), inOrder[i]);
    }
    return named;
  }
}
