package io.clientele.sources.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * What a cell of a workbook says, written as {@link TypedText} does. Excel keeps a day as a number
 * that only its format tells from an amount.
 */
final class CellText {
  /** Excel computes with 15 digits; what its files show behind them is noise. */
  private static final MathContext DIGITS = new MathContext(15);

  /** Texts in quotes, colours and the like in brackets, and escaped characters say no format. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private static final Pattern OF_TIME = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

  private CellText() {}

  /** The text of a cell; empty where there is none. */
  static String of(Row row, int column) {
    return row.getOptionalCell(column).map(CellText::of).orElse("");
  }

  private static String of(Cell cell) {
    if (cell.getValue() instanceof BigDecimal number) {
      return number(cell, number);
    }
    return cell.getType() == CellType.BOOLEAN
        ? String.valueOf(cell.asBoolean())
        : String.valueOf(cell.getText() == null ? "" : cell.getText()).strip();
  }

  private static String number(Cell cell, BigDecimal number) {
    String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    String told = LITERAL.matcher(format).replaceAll("");
    if (OF_TIME.matcher(told).find() && !told.equalsIgnoreCase("General")) {
      return moment(cell);
    }
    BigDecimal exact = number.round(DIGITS);
    return told.contains("%") ? TypedText.of(exact.movePointRight(2)) + "%" : TypedText.of(exact);
  }

  private static String moment(Cell cell) {
    LocalDateTime moment = cell.asDate();
    return moment.toLocalTime().toSecondOfDay() == 0
        ? TypedText.of(moment.toLocalDate())
        : TypedText.of(moment);
  }
}
