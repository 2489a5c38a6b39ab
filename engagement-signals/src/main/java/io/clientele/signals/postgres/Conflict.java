package io.clientele.signals.postgres;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.io.Serializable;
import java.util.Set;

/** Which of two rows of one key stays; the same in a batch and in the table. */
sealed interface Conflict extends Serializable {
  /** True where a row takes the place of the one that came before it. */
  boolean replaces(Object[] before, Object[] row);

  /** The first row of a key stays: a fact does not change. */
  record FirstStays() implements Conflict {
    @Override
    public boolean replaces(Object[] before, Object[] row) {
      return false;
    }
  }

  /**
   * The row of the highest version stays, of equal ones the last.
   *
   * @param column name of the column that holds the version
   * @param position where it stands among the contract's columns
   */
  record NewestStays(String column, int position) implements Conflict {
    private static final Set<ColumnType> ORDERED =
        Set.of(ColumnType.INSTANT, ColumnType.DATE, ColumnType.LONG, ColumnType.INT);

    /** Of a column that every row has, that is no part of the key and whose values are whole. */
    static NewestStays by(String column, Table table) {
      boolean fits =
          table
              .column(column)
              .filter(Column::required)
              .filter(each -> ORDERED.contains(each.type()))
              .isPresent();
      if (!fits || table.key().contains(column)) {
        throw new IllegalArgumentException(table + " has no version column " + column);
      }
      return new NewestStays(column, table.columnNames().indexOf(column));
    }

    @Override
    public boolean replaces(Object[] before, Object[] row) {
      return version(row) >= version(before);
    }

    private long version(Object[] row) {
      return ((Number) row[position]).longValue();
    }
  }
}
