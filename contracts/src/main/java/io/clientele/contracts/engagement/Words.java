package io.clientele.contracts.engagement;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/** How evidence speaks of settings and figures. */
final class Words {
  private Words() {}

  static String of(Collection<String> types) {
    return String.join(" or ", types.stream().sorted().toList());
  }

  static String of(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  static String of(Duration span) {
    if (span.toHours() % 24 == 0) {
      return counted(span.toDays(), "day");
    }
    return span.toMinutes() % 60 == 0
        ? counted(span.toHours(), "hour")
        : counted(span.toMinutes(), "minute");
  }

  private static String counted(long number, String unit) {
    return number == 1 ? "1 " + unit : number + " " + unit + "s";
  }
}
