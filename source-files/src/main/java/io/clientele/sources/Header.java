package io.clientele.sources;

import java.util.List;

/**
 * A row that may be the one that names the columns.
 *
 * @param sheet of a workbook, from 0
 * @param preamble lines or rows before it
 * @param names as the file spells them
 */
public record Header(int sheet, long preamble, List<String> names) {
  /** So many rows are looked at; a title or two may stand before the header. */
  public static final int ROWS_LOOKED_AT = 10;

  public Header {
    names = List.copyOf(names);
  }

  /** The names of a file that can have no preamble. */
  public static Header first(List<String> names) {
    return new Header(0, 0, names);
  }
}
