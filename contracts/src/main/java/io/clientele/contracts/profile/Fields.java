package io.clientele.contracts.profile;

/** One row of a source, asked for its values by canonical column name. */
@FunctionalInterface
public interface Fields {
  /** The row's number among the rows of its order, from 1; see {@link OrderLines}. */
  String POSITION = "_position";

  /** The line of the file on which the row begins; the header is line 1. */
  String LINE = "_line";

  /** The file, relative to the source folder. */
  String FILE = "_file";

  /** The text of a column; null where the row has no such column or leaves it empty. */
  String value(String column);

  /** As {@link ColumnName#canonical}, but leaves {@code _position} and its like alone. */
  static String name(String spelling) {
    return spelling.startsWith("_") && isGiven(spelling)
        ? spelling
        : ColumnName.canonical(spelling);
  }

  /** True for the columns that no file has and every row is given. */
  static boolean isGiven(String column) {
    return column.equals(POSITION) || column.equals(LINE) || column.equals(FILE);
  }
}
