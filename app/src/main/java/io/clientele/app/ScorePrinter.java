package io.clientele.app;

import io.clientele.contracts.engagement.Contribution;
import io.clientele.contracts.engagement.ScoreTerms;
import io.clientele.segmentation.engagement.ScoreReason;
import io.clientele.segmentation.engagement.ScoreReason.Told;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Prints a score as arithmetic, event by event. */
record ScorePrinter(PrintStream out) {
  private static final String LINE = "%24s  %12s";

  void print(ScoreReason reason) {
    line(
        "Engagement of %s as of %s; the half-life is %s.%n",
        reason.customerId(), reason.asOf(), days(reason.halfLife()));
    ScoreTerms terms = reason.terms();
    line(LINE, "weight × 2^(−half-lives)", "contribution");
    terms.largest().forEach(this::print);
    if (terms.others() > 0) {
      line(LINE, "%,d other events".formatted(terms.others()), number(terms.othersSum()));
    }
    line(LINE + "%n", "sum", number(terms.sum()));
    reason
        .told()
        .ifPresentOrElse(
            told -> print(told, terms), () -> line("No score is on record for that moment."));
  }

  private void print(Contribution each) {
    line(
        LINE + "  %s  %s  %s",
        "%s × 2^(−%s)".formatted(plain(each.weight()), number(each.halfLives())),
        number(each.value()),
        each.type(),
        Instant.ofEpochMilli(each.at()),
        each.touch());
  }

  private void print(Told told, ScoreTerms terms) {
    if (terms.addUpTo(told.score())) {
      line("On record in %s: %s, the same.", told.table(), number(told.score()));
      return;
    }
    double more = told.score() - terms.sum();
    line(
        "On record in %s: %s, which is %s %s.",
        told.table(), number(told.score()), number(Math.abs(more)), more > 0 ? "more" : "less");
    line("It counts no clicks and visits of machines, and a stream none that came too late. Or");
    line("events or signals.yml have changed since: `clientele run` computes it again.");
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static String days(Duration span) {
    double days = span.toMillis() / (double) Duration.ofDays(1).toMillis();
    return plain(days) + (days == 1 ? " day" : " days");
  }
}
