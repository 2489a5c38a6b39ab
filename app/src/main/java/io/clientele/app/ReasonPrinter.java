package io.clientele.app;

import io.clientele.contracts.audience.Clause;
import io.clientele.contracts.audience.Rule;
import io.clientele.contracts.audience.Verdict;
import io.clientele.segmentation.member.SegmentReason;
import io.clientele.segmentation.member.SegmentReason.Told;
import io.clientele.segmentation.member.Stay;
import java.io.PrintStream;

/** Prints why a customer is in a segment, part of the rule by part. */
record ReasonPrinter(PrintStream out) {
  private static final String INDENT = "  ";

  void print(SegmentReason reason) {
    out.printf(
        "%s on %s: %s.%n%n",
        reason.segment(), reason.asOf(), reason.holds() ? "the rule holds" : "the rule fails");
    print(reason.clause(), "");
    if (!reason.scores().isEmpty()) {
      out.printf("%nThe scores: %s%n", String.join(", ", reason.scores()));
    }
    out.println();
    reason
        .told()
        .ifPresentOrElse(
            told -> record(reason, told),
            () -> out.println("No run has evaluated it for that day: `clientele run` does."));
    for (Stay stay : reason.stays()) {
      out.printf(
          "In it from %s %s%n",
          stay.from(), stay.to().map(day -> "to " + day + ", exclusive").orElse("on"));
    }
  }

  private void print(Clause clause, String indent) {
    String text =
        clause.parts().isEmpty()
            ? "%s   [%s]".formatted(clause.rule().text(), clause.seen())
            : joint(clause.rule());
    out.printf("%-9s%s%s%n", word(clause.verdict()), indent, text);
    clause.parts().forEach(part -> print(part, indent + INDENT));
  }

  private static String joint(Rule rule) {
    if (rule instanceof Rule.Not) {
      return "not";
    }
    return rule instanceof Rule.And ? "all of" : "any of";
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case TRUE -> "true";
      case FALSE -> "false";
      case UNKNOWN -> "unknown";
    };
  }

  private void record(SegmentReason reason, Told told) {
    out.printf(
        "On record: %s on %s, by run %s%n",
        told.hadCustomer() ? "in it" : "not in it", told.day(), told.runId());
    if (!told.isSameRule()) {
      out.println("The rule has been changed since that run.");
    } else if (told.day().equals(reason.asOf()) && told.hadCustomer() != reason.holds()) {
      out.printf(
          "The data has changed since that run: `clientele run --as-of %s` evaluates it again.%n",
          told.day());
    }
  }
}
