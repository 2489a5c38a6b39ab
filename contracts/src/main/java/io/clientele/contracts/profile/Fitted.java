package io.clientele.contracts.profile;

import io.clientele.contracts.profile.convert.Unreadable;
import io.clientele.contracts.table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values in exactly the type that a column stores. */
final class Fitted {
  private static final int MOST_DIGITS = 18;

  private Fitted() {}

  /**
   * @throws Unreadable where the value is too large for the column
   */
  static Object to(Column column, Object value) {
    return switch (column.type()) {
      case MONEY -> scaled(value, 2);
      case PRICE -> scaled(value, 4);
      case QUANTITY -> scaled(value, 3);
      case DOUBLE -> ((BigDecimal) value).doubleValue();
      case INT -> exactInt((Long) value);
      default -> value;
    };
  }

  private static BigDecimal scaled(Object value, int decimals) {
    var result = ((BigDecimal) value).setScale(decimals, RoundingMode.HALF_UP);
    if (result.precision() > MOST_DIGITS) {
      throw tooLarge();
    }
    return result;
  }

  private static Integer exactInt(Long value) {
    try {
      return Math.toIntExact(value);
    } catch (ArithmeticException e) {
      throw tooLarge();
    }
  }

  private static Unreadable tooLarge() {
    return new Unreadable("too_large", "has more digits than the column holds");
  }
}
