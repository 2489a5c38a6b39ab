package io.clientele.contracts.engagement;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The engagement score of a customer: every touch adds the weight of its type, and what it added
 * halves with every half-life that passes.
 *
 * <pre>score(t) = Σ weight(typeᵢ) · 2^(−(t − tᵢ) / halfLife),  over touches with tᵢ ≤ t</pre>
 *
 * The sum can be kept as one number, because {@code score(t₂) = decay(score(t₁), t₁, t₂) + new
 * touches}. Both engines that compute it use this class.
 *
 * @param halfLife time after which a touch counts half
 * @param weights weight by interaction type
 * @param defaultWeight weight of a type that is not listed
 */
public record EngagementScore(Duration halfLife, Map<String, Double> weights, double defaultWeight)
    implements Serializable {
  public EngagementScore {
    weights = Map.copyOf(weights);
    if (halfLife.isNegative() || halfLife.isZero()) {
      throw new IllegalArgumentException("Half-life must be positive: " + halfLife);
    }
  }

  /** Seven days; a purchase or submitted form counts most, a sent mail nothing. */
  public static EngagementScore standard() {
    return new EngagementScore(
        Duration.ofDays(7),
        Map.ofEntries(
            Map.entry("page_view", 1.0),
            Map.entry("product_view", 2.0),
            Map.entry("search", 2.0),
            Map.entry("add_to_cart", 5.0),
            Map.entry("checkout", 6.0),
            Map.entry("open", 1.0),
            Map.entry("click", 3.0),
            Map.entry("reply", 8.0),
            Map.entry("call", 6.0),
            Map.entry("chat", 5.0),
            Map.entry("visit", 6.0),
            Map.entry("submit", 8.0),
            Map.entry("mention", 3.0),
            Map.entry("sent", 0.0),
            Map.entry("delivered", 0.0),
            Map.entry("bounce", 0.0),
            Map.entry("unsubscribe", -10.0)),
        1.0);
  }

  /** The same text for the same score, so that it can tell whether the score is another one. */
  @Override
  public String toString() {
    return "half-life %s, weights %s, other %s"
        .formatted(halfLife, new TreeMap<>(weights), defaultWeight);
  }

  public double weight(String type) {
    return weights.getOrDefault(type, defaultWeight);
  }

  /** What a value of an earlier moment is worth at a later one. */
  public double decay(double value, Instant from, Instant to) {
    double elapsed = (double) Duration.between(from, to).toMillis() / halfLife.toMillis();
    return value * Math.pow(2, -elapsed);
  }

  /** What one touch adds to the score at {@code asOf}; nothing if it happens later. */
  public double contribution(String type, Instant occurredAt, Instant asOf) {
    return occurredAt.isAfter(asOf) ? 0 : decay(weight(type), occurredAt, asOf);
  }
}
