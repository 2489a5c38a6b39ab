package io.clientele.contracts.engagement;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The triggers of a workspace that says nothing else. */
final class StandardTriggers {
  private static final Set<String> PURCHASE = Set.of("purchase");
  private static final Set<String> SENT = Set.of("sent", "delivered", "bounce");

  private StandardTriggers() {}

  static List<TriggerRule> of(Duration halfLife) {
    return List.of(
        new LeftUndone(
            "abandoned_cart",
            Duration.ofDays(1),
            Set.of("add_to_cart", "checkout"),
            1,
            PURCHASE,
            Duration.ofHours(1)),
        new LeftUndone(
            "abandoned_browse",
            Duration.ofDays(7),
            Set.of("product_view"),
            3,
            Set.of("add_to_cart", "checkout", "purchase"),
            Duration.ofHours(4)),
        new ScoreRises("hot_lead", Duration.ofDays(7), 20),
        new ScoreFalls("cooling_customer", Duration.ofDays(30), 5, 10, halfLife),
        new Returns("return_after_silence", Duration.ofDays(30), Duration.ofDays(60), SENT),
        happens("complaint_after_purchase", 7, Set.of("complaint"), PURCHASE, 30),
        happens("unsubscribe", 1, Set.of("unsubscribe"), Set.of(), 0),
        new Happens(
            "campaign_response",
            Duration.ofDays(1),
            Set.of("click", "reply", "submit"),
            true,
            Set.of(),
            Duration.ZERO));
  }

  private static Happens happens(
      String name, int coolDownDays, Set<String> types, Set<String> follows, int withinDays) {
    return new Happens(
        name, Duration.ofDays(coolDownDays), types, false, follows, Duration.ofDays(withinDays));
  }
}
