package io.clientele.contracts.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the files of an object are split into rows. */
public enum FileFormat {
  /** Fields between delimiters, quoted where needed (RFC 4180), the first line names them. */
  CSV(true, ".csv", ".tsv", ".tab"),
  /** One JSON object a line; objects inside it become columns with dotted names. */
  JSONL(true, ".jsonl", ".ndjson", ".json"),
  /** One sheet of an Excel workbook; its first row names the columns. */
  XLSX(false, ".xlsx"),
  /** Parquet; groups become columns with dotted names. */
  PARQUET(false, ".parquet"),
  /** A calendar (RFC 5545): one row for each event and person invited. */
  ICS(false, ".ics"),
  /** Mails (RFC 5322), one or a mailbox of them: one row for each mail and correspondent. */
  MAIL(false, ".eml", ".mbox");

  private final boolean text;
  private final List<String> endings;

  FileFormat(boolean text, String... endings) {
    this.text = text;
    this.endings = List.of(endings);
  }

  /** The name in a profile. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Patterns of the names that its files have where a profile names none. */
  List<String> usualFiles() {
    return endings.stream().map(ending -> "*" + ending).toList();
  }

  /** True where the file is a text in some character set. */
  public boolean isText() {
    return text;
  }

  /** How the names of its files end, the usual ending first. */
  public List<String> endings() {
    return endings;
  }

  /** The format that a file's name tells, in lower case; none for endings such as .txt. */
  public static Optional<FileFormat> ofName(String file) {
    return Stream.of(values())
        .filter(format -> format.endings.stream().anyMatch(file::endsWith))
        .findFirst();
  }

  static FileFormat of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
