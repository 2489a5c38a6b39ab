package io.clientele.reports.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Figures as people read them. */
final class Format {
  private static final Locale LOCALE = Locale.UK;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", LOCALE);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", LOCALE);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yy", LOCALE);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", LOCALE);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final String symbol;

  /**
   * @param currency ISO 4217 code; one that Java does not know is written as it is
   */
  Format(String currency) {
    this.symbol =
        Currency.getAvailableCurrencies().stream()
            .filter(each -> each.getCurrencyCode().equals(currency))
            .map(each -> each.getSymbol(LOCALE))
            .findFirst()
            .orElse(currency + " ");
  }

  String count(long value) {
    return String.format(LOCALE, "%,d", value);
  }

  /** Whole units from a hundred on, cents below; nothing is 0. */
  String money(BigDecimal amount) {
    boolean small = amount.signum() != 0 && amount.abs().compareTo(HUNDRED) < 0;
    return signed(amount, String.format(LOCALE, small ? "%,.2f" : "%,.0f", amount.abs()));
  }

  /** Three figures and a magnitude: £8.91m. */
  String compact(BigDecimal amount) {
    double size = amount.abs().doubleValue();
    if (size >= 999_500_000) {
      return signed(amount, scaled(size / 1e9) + "bn");
    }
    if (size >= 999_500) {
      return signed(amount, scaled(size / 1e6) + "m");
    }
    return size >= 9_999.5 ? signed(amount, scaled(size / 1e3) + "k") : money(amount);
  }

  /** As {@link #compact}, without decimals that say nothing: £50k. */
  String axis(double amount) {
    return compact(BigDecimal.valueOf(amount)).replaceFirst("\\.0+(?=\\D|$)", "");
  }

  /** Never rounded up to 100% nor down to 0%. */
  String percent(double share) {
    double percent = share * 100;
    if (percent > 0 && percent < 0.1) {
      return "<0.1%";
    }
    if (percent < 100 && percent > 99.9) {
      return "99.9%";
    }
    boolean fine = percent != Math.rint(percent) && (percent < 9.95 || percent > 99);
    return String.format(LOCALE, fine ? "%.1f%%" : "%.0f%%", percent);
  }

  String day(LocalDate day) {
    return DAY.format(day);
  }

  String moment(ZonedDateTime moment) {
    return MOMENT.format(moment);
  }

  String month(LocalDate month) {
    return MONTH.format(month);
  }

  String shortMonth(LocalDate month) {
    return SHORT.format(month);
  }

  /** One decimal place: a position in a drawing, or a mean. */
  static String decimal(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private String signed(BigDecimal amount, String text) {
    return (amount.signum() < 0 ? "−" : "") + symbol + text;
  }

  private static String scaled(double value) {
    int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return String.format(LOCALE, "%." + decimals + "f", value);
  }
}
