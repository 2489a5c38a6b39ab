package io.clientele.contracts.profile;

import java.util.Locale;

/**
 * The names of a column. Systems spell one column in many ways: {@code LastModifiedDate}, {@code
 * LASTMODIFIEDDATE}, {@code last_modified_date}; all of them have one canonical form.
 */
public final class ColumnName {
  private ColumnName() {}

  /** Letters and digits in lower case: what two spellings of one column share. */
  public static String canonical(String spelling) {
    var result = new StringBuilder(spelling.length());
    for (int i = 0; i < spelling.length(); i += Character.charCount(spelling.codePointAt(i))) {
      int letter = spelling.codePointAt(i);
      if (Character.isLetterOrDigit(letter)) {
        result.appendCodePoint(Character.toLowerCase(letter));
      }
    }
    return result.toString();
  }

  /**
   * A readable name that every engine accepts: {@code LastModifiedDate} becomes {@code
   * last_modified_date}. Equal only for spellings of one column.
   */
  public static String snake(String spelling) {
    String spaced = spelling.strip().replaceAll("([a-z0-9])([A-Z])", "$1_$2");
    String ascii = spaced.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String trimmed = ascii.replaceAll("^_+|_+$", "");
    boolean foreign = canonical(spelling).chars().anyMatch(c -> c > 127);
    String told = foreign ? trimmed + "_" + hash(canonical(spelling)) : trimmed;
    return told.matches("[a-z].*") ? told : "c_" + told;
  }

  private static String hash(String text) {
    return Integer.toHexString(text.hashCode());
  }
}
