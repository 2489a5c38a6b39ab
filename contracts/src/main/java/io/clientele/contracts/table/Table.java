package io.clientele.contracts.table;

import io.clientele.contracts.check.Check;
import io.clientele.contracts.check.NotNull;
import io.clientele.contracts.check.Unique;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The contract of one table: what a row is, which columns it has and which of them identify it. A
 * table's folder in the lake is {@code <layer>/<name>}.
 *
 * @param layer raw, core, mart, score, sync, report or ops
 * @param name lower snake case, also the job's and the folder's name
 * @param grain what one row is, in one phrase
 * @param key the columns that identify a row; unique together
 * @param columns in storage order
 * @param partitionedBy columns that split the files, or none
 * @param checks what must hold of its rows, beginning with what the key and the required columns
 *     demand
 */
public record Table(
    String layer,
    String name,
    String grain,
    List<String> key,
    List<Column> columns,
    List<String> partitionedBy,
    List<Check> checks)
    implements Serializable {
  /** The column that names the business day a row describes, end of day. */
  public static final String AS_OF = "as_of";

  private static final Set<String> CHECKED = Set.of("core", "mart", "score");

  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    partitionedBy = List.copyOf(partitionedBy);
    checks = List.copyOf(checks);
    var names = columns.stream().map(Column::name).toList();
    if (names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException(layer + "." + name + " names a column twice: " + names);
    }
    var named =
        Stream.concat(
            Stream.of(key, partitionedBy).flatMap(List::stream),
            checks.stream().flatMap(check -> check.columns().stream()));
    for (String each : named.toList()) {
      if (!names.contains(each)) {
        throw new IllegalArgumentException(layer + "." + name + " has no column " + each);
      }
    }
  }

  public static Builder in(String layer, String name) {
    return new Builder(layer, name);
  }

  /** The name that people and SQL use: {@code layer.name}. */
  public String qualifiedName() {
    return layer + "." + name;
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  public Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  /**
   * True where every write is checked before it is published. Raw tables hold what came, books tell
   * of runs, and reports and audiences are made of checked tables.
   */
  public boolean isChecked() {
    return CHECKED.contains(layer);
  }

  /** True where every business day has files of its own, so that one can be read or replaced. */
  public boolean isDated() {
    return partitionedBy.contains(AS_OF);
  }

  @Override
  public String toString() {
    return qualifiedName();
  }

  /** Names the columns one by one; a column is required unless said otherwise. */
  public static final class Builder {
    private final String layer;
    private final String name;
    private String grain = "";
    private List<String> key = List.of();
    private List<String> partitionedBy = List.of();
    private final List<Column> columns = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    private Builder(String layer, String name) {
      this.layer = layer;
      this.name = name;
    }

    public Builder grain(String text) {
      grain = text;
      return this;
    }

    public Builder key(String... names) {
      key = List.of(names);
      return this;
    }

    public Builder partitionedBy(String... names) {
      partitionedBy = List.of(names);
      return this;
    }

    public Builder required(String column, ColumnType type, String meaning) {
      columns.add(new Column(column, type, true, false, meaning));
      return this;
    }

    public Builder optional(String column, ColumnType type, String meaning) {
      columns.add(new Column(column, type, false, false, meaning));
      return this;
    }

    /** A column that may be empty and tells who a person is. */
    public Builder personal(String column, ColumnType type, String meaning) {
      columns.add(new Column(column, type, false, true, meaning));
      return this;
    }

    /** Columns that several tables share, such as {@code SourceColumns}. */
    public Builder columns(List<Column> shared) {
      columns.addAll(shared);
      return this;
    }

    /** What must hold of the rows beside a unique key and the required columns. */
    public Builder check(Check check) {
      checks.add(check);
      return this;
    }

    public Table build() {
      return new Table(layer, name, grain, key, columns, partitionedBy, allChecks());
    }

    private List<Check> allChecks() {
      var all = new ArrayList<Check>();
      if (!key.isEmpty()) {
        all.add(new Unique(key));
      }
      var required = columns.stream().filter(Column::required).map(Column::name).toList();
      if (!required.isEmpty()) {
        all.add(new NotNull(required));
      }
      all.addAll(checks);
      return all;
    }
  }
}
