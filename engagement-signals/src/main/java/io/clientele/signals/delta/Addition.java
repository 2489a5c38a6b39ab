package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import io.delta.kernel.types.StructType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Adds the rows whose keys others have not brought: a stream that begins anew meets the rows of the
 * one before, and of a run over the same events. Files in one folder are of one stream, which
 * brings no row twice, so only files that lie elsewhere are looked into, and of these only such as
 * may hold the time of a new row. What is left out lies in files that no version names.
 *
 * @param time a column that every row has and that is the same wherever the key is the same
 */
record Addition(List<StagedFile> files, Table contract, String time) implements Change {
  @Override
  public Edit of(TableVersion latest, DeltaTable table) throws IOException {
    var additions = new ArrayList<StagedFile>();
    for (StagedFile file : files) {
      additions.addAll(added(file, latest, table));
    }
    return new Edit(List.of(), additions);
  }

  /** The file itself, or where some of its rows are there already, one with the others. */
  private List<StagedFile> added(StagedFile file, TableVersion latest, DeltaTable table)
      throws IOException {
    List<LiveFile> others =
        latest.files(file.during(time, table.schema())).stream()
            .filter(other -> !other.folder().equals(file.folder()))
            .toList();
    if (others.isEmpty()) {
      return List.of(file);
    }
    TableVersion keys = latest.only(contract.key());
    Set<Object> brought = broughtBy(file, keys.schema(), table.files());
    Set<Object> known = knownOf(brought, others, keys);
    if (known.isEmpty()) {
      return List.of(file);
    }
    return known.size() == brought.size() ? List.of() : rewritten(file, known, table);
  }

  private Set<Object> broughtBy(StagedFile file, StructType columns, DataFiles staged)
      throws IOException {
    var brought = new HashSet<>();
    var values = new RowValues(columns);
    Key whole = wholeRow();
    RowConsumer row = each -> brought.add(whole.of(each, values));
    row.takeAll(staged.read(List.of(file), columns));
    return brought;
  }

  private Set<Object> knownOf(Set<Object> brought, List<LiveFile> others, TableVersion keys)
      throws IOException {
    var known = new HashSet<>();
    var values = new RowValues(keys.schema());
    Key whole = wholeRow();
    RowConsumer row =
        each -> {
          List<Object> stored = whole.of(each, values);
          if (brought.contains(stored)) {
            known.add(stored);
          }
        };
    for (LiveFile other : others) {
      row.takeAll(keys.batches(other));
    }
    return known;
  }

  /** The key of rows that were read by its columns alone. */
  private Key wholeRow() {
    return new Key(IntStream.range(0, contract.key().size()).boxed().toList());
  }

  private List<StagedFile> rewritten(StagedFile file, Set<Object> known, DeltaTable table)
      throws IOException {
    StructType schema = table.schema();
    var without = new WithoutKeys(Key.of(contract), schema, known);
    return table
        .files()
        .write(file.folder(), table.files().read(List.of(file), schema).map(without::of));
  }

  @Override
  public void withdraw(Edit edit, DeltaTable table) throws IOException {
    table.files().discard(edit.additions().stream().filter(file -> !files.contains(file)).toList());
  }
}
