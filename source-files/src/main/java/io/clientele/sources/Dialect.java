package io.clientele.sources;

import io.clientele.contracts.profile.FileFormat;
import java.io.Serializable;

/**
 * How one file is written, as looking at it told.
 *
 * @param format how it is split into records
 * @param encoding character set of a text
 * @param delimiter between the fields of a CSV text
 * @param sheet of a workbook, from 0
 * @param preamble lines or rows before the header: titles, or Excel's {@code sep=;}
 */
public record Dialect(FileFormat format, String encoding, char delimiter, int sheet, long preamble)
    implements Serializable {
  static Dialect of(FileFormat format, String encoding, char delimiter) {
    return new Dialect(format, encoding, delimiter, 0, 0);
  }

  /** For people. */
  public String describe() {
    var words = new StringBuilder(format.word());
    if (format == FileFormat.CSV) {
      words.append(" with %s between fields".formatted(delimiter == '\t' ? "tabs" : delimiter));
    }
    if (format.isText()) {
      words.append(", ").append(encoding);
    }
    return preamble == 0
        ? words.toString()
        : words.append(", ").append(preamble).append(" lines above the header").toString();
  }

  Dialect headedBy(Header header) {
    return new Dialect(format, encoding, delimiter, header.sheet(), header.preamble());
  }
}
