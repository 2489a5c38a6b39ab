package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import io.delta.kernel.data.Row;
import java.io.IOException;
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
    new Replacement("test", version() + 1, table.stage(rows), content, false).applyTo(table);
  }

  /** Every row, by column name. */
  public List<Map<String, Object>> rows() throws IOException {
    var values = new RowValues(KernelSchemas.of(contract));
    var rows = new ArrayList<Map<String, Object>>();
    DeltaReader.read(path(), contract.columnNames(), row -> rows.add(named(values, row)));
    return rows;
  }

  public long version() throws IOException {
    return new DeltaTable(path(), contract).snapshot().getVersion();
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
