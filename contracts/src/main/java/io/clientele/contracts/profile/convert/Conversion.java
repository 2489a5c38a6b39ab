package io.clientele.contracts.profile.convert;

import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.table.ColumnType;
import java.io.Serializable;
import java.util.Set;

/** How one value comes out of a source row: which text, and how it is read. */
public final class Conversion implements Serializable {
  private static final long serialVersionUID = 1;

  private final TextSource source;
  private final Reading reading;
  private final String prefix;
  private final boolean emptyIfBad;

  Conversion(TextSource source, Reading reading, String prefix, boolean emptyIfBad) {
    this.source = source;
    this.reading = reading;
    this.prefix = prefix;
    this.emptyIfBad = emptyIfBad;
  }

  /**
   * The value, or null where the row has none.
   *
   * @throws Unreadable where the text is not what it should be
   */
  public Object of(Fields row) {
    String text = source.of(row);
    return text == null ? null : prefixed(read(text));
  }

  /** Canonical names of the columns it reads. */
  public Set<String> columns() {
    return source.columns();
  }

  /** Column types that can hold what it gives. */
  public Set<ColumnType> gives() {
    return reading.gives();
  }

  private Object read(String text) {
    try {
      return reading.of(text);
    } catch (Unreadable e) {
      if (emptyIfBad) {
        return null;
      }
      throw e;
    }
  }

  private Object prefixed(Object value) {
    return value == null || prefix.isEmpty() ? value : prefix + value;
  }
}
