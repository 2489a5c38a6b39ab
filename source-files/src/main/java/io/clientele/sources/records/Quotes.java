package io.clientele.sources.records;

/** The quotes of one CSV record (RFC 4180, 2.5–2.7). */
final class Quotes {
  private static final char QUOTE = '"';

  private Quotes() {}

  /** True where every quote that opens a field closes it right before a delimiter or the end. */
  static boolean areSound(String record, char delimiter) {
    int field = 0;
    while (field < record.length()) {
      int end =
          record.charAt(field) == QUOTE ? closing(record, field) : record.indexOf(delimiter, field);
      if (end < 0) {
        return record.charAt(field) != QUOTE;
      }
      if (end < record.length() && record.charAt(end) != delimiter) {
        return false;
      }
      field = end + 1;
    }
    return true;
  }

  /** Where the field that opens at a position is over; negative where it never is. */
  private static int closing(String record, int opening) {
    int quote = record.indexOf(QUOTE, opening + 1);
    while (quote >= 0 && quote + 1 < record.length() && record.charAt(quote + 1) == QUOTE) {
      quote = record.indexOf(QUOTE, quote + 2);
    }
    return quote < 0 ? quote : quote + 1;
  }
}
