package io.clientele.sources.records;

import java.math.BigDecimal;
import java.time.temporal.Temporal;

/**
 * Values that have a type, as texts that every profile reads alike, whatever its locale: moments in
 * ISO 8601, numbers with a point and never with three decimals, which a profile with a decimal
 * comma would take for a group of thousands.
 */
final class TypedText {
  private static final int GROUP = 3;

  private TypedText() {}

  static String of(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    BigDecimal whole = plain.scale() < 0 ? plain.setScale(0) : plain;
    return (whole.scale() == GROUP ? whole.setScale(GROUP + 1) : whole).toPlainString();
  }

  static String of(Temporal moment) {
    return moment.toString();
  }
}
