package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number with decimals. Thousands separators, a currency sign, the bookkeeper's brackets around a
 * negative amount and a minus behind it are understood.
 *
 * @param separator point or comma, whichever stands before the decimals
 */
record DecimalNumber(char separator) implements Reading {
  private static final Pattern NO_GROUP = Pattern.compile("[-+]?\\d*\\.(\\d{1,2}|\\d{4,})");

  @Override
  public Object of(String text) {
    return (isPlain(text) ? parsed(text) : Optional.<BigDecimal>empty())
        .or(() -> parsed(plain(text)))
        .orElseThrow(() -> new Unreadable("decimal", "is no number; write it like 1234.50"));
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.MONEY, ColumnType.PRICE, ColumnType.QUANTITY, ColumnType.DOUBLE);
  }

  /**
   * A point that groups thousands must not be taken for the one before the decimals; one that is
   * not followed by three digits groups nothing.
   */
  private boolean isPlain(String text) {
    return separator == '.' || text.indexOf('.') < 0 || NO_GROUP.matcher(text).matches();
  }

  private static Optional<BigDecimal> parsed(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String plain(String text) {
    String grouping = separator == '.' ? "," : ".";
    String digits =
        text.replaceAll("[\\s\\u00a0\\u202f'\\p{Sc}]", "")
            .replace(grouping, "")
            .replace(separator, '.');
    if (digits.startsWith("(") && digits.endsWith(")")) {
      return "-" + digits.substring(1, digits.length() - 1);
    }
    return digits.length() > 1 && digits.endsWith("-")
        ? "-" + digits.substring(0, digits.length() - 1)
        : digits;
  }
}
