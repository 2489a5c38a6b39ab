package io.clientele.campaigns.csv;

import java.util.regex.Pattern;

/**
 * A CSV cell that a spreadsheet shows as text. A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front (OWASP, "CSV Injection"); a plain signed number, such as a phone
 * number in international form, is none and stays as it is.
 */
final class Cell {
  private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-]\\d{1,30}(\\.\\d{1,30})?");
  private static final String FORMULA_STARTS = "=+-@＝＋－＠";
  private static final String LAYOUT_STARTS = "\t\r\n";

  private Cell() {}

  static String safe(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  private static boolean isFormula(String text) {
    if (text.isEmpty() || SIGNED_NUMBER.matcher(text).matches()) {
      return false;
    }
    return LAYOUT_STARTS.indexOf(text.charAt(0)) >= 0
        || FORMULA_STARTS.indexOf(firstVisible(text)) >= 0;
  }

  /** Spreadsheets skip what they do not show, so this does too. */
  private static int firstVisible(String text) {
    return text.codePoints().filter(c -> !isInvisible(c)).findFirst().orElse(' ');
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
