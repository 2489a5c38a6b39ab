package io.clientele.sources;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row that may be the one that names the columns.
 *
 * @param sheet of a workbook, from 0
 * @param preamble lines or rows before it
 * @param names as the file spells them
 */
public record Header(int sheet, long preamble, List<String> names) {
  private static final Pattern POSITION = Pattern.compile("\\.\\d+(?=\\.|$)");

  /** So many rows are looked at; a title or two may stand before the header. */
  public static final int ROWS_LOOKED_AT = 10;

  public Header {
    names = List.copyOf(names);
  }

  /** The names of a file that can have no preamble. */
  public static Header first(List<String> names) {
    return new Header(0, 0, names);
  }

  /** The names, and beside them those of what is in lists without its position there. */
  List<String> namesAndLists() {
    var all = new LinkedHashSet<String>(names);
    names.forEach(name -> all.add(POSITION.matcher(name).replaceAll("")));
    return List.copyOf(all);
  }
}
