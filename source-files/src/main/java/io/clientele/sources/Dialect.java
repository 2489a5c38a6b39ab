package io.clientele.sources;

import io.clientele.contracts.profile.FileFormat;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * How one file is written, as looking at it told.
 *
 * @param format how it is split into records
 * @param encoding character set of a text
 * @param delimiter between the fields of a CSV text
 * @param header where the columns are named
 */
public record Dialect(FileFormat format, String encoding, Delimiter delimiter, HeaderPlace header)
    implements Serializable {
  /**
   * What stands between the fields of a CSV text.
   *
   * @param quotes true where a field may stand in quotes
   */
  public record Delimiter(char character, boolean quotes) implements Serializable {
    static Delimiter of(char character) {
      return new Delimiter(character, /* quotes= */ true);
    }

    private String describe() {
      String name = character == '\t' ? "tabs" : String.valueOf(character);
      return " with %s between fields%s".formatted(name, quotes ? "" : ", no quotes");
    }
  }

  /**
   * Where the columns of a file are named.
   *
   * @param sheet of a workbook, from 0
   * @param preamble lines or rows before the header: titles, or Excel's {@code sep=;}
   * @param isThere false for a file that has no header line
   */
  public record HeaderPlace(int sheet, long preamble, boolean isThere) implements Serializable {
    static final HeaderPlace FIRST = new HeaderPlace(0, 0, true);
    static final HeaderPlace NONE = new HeaderPlace(0, 0, false);
  }

  /** A file whose header comes first. */
  public static Dialect of(FileFormat format, String encoding, Delimiter delimiter) {
    return new Dialect(format, encoding, delimiter, HeaderPlace.FIRST);
  }

  public int sheet() {
    return header.sheet();
  }

  public long preamble() {
    return header.preamble();
  }

  /** For people. */
  public String describe() {
    var words = new StringBuilder(format.word());
    if (format == FileFormat.CSV) {
      words.append(delimiter.describe());
    }
    if (format.isText()) {
      words.append(", ").append(encoding);
    }
    if (!header.isThere()) {
      words.append(", no header line");
    }
    return preamble() == 0
        ? words.toString()
        : words.append(", ").append(preamble()).append(" lines above the header").toString();
  }

  Dialect headedBy(Header line) {
    return with(new HeaderPlace(line.sheet(), line.preamble(), true));
  }

  /** Of a text of this kind that stands alone, in UTF-8. */
  Dialect alone() {
    var place = header.isThere() ? HeaderPlace.FIRST : HeaderPlace.NONE;
    return new Dialect(format, StandardCharsets.UTF_8.name(), delimiter, place);
  }

  Dialect withoutHeader() {
    return with(HeaderPlace.NONE);
  }

  private Dialect with(HeaderPlace place) {
    return new Dialect(format, encoding, delimiter, place);
  }
}
