package io.clientele.segmentation.engagement;

import io.clientele.contracts.engagement.ScoreTerms;
import io.clientele.contracts.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a customer has their engagement score at a moment.
 *
 * @param asOf the moment
 * @param halfLife after which a touch counts half
 * @param terms what the events of {@code core.interaction} add up to, by the rules as they are now
 * @param told the score that is on record for the moment; empty where none is
 */
public record ScoreReason(
    String customerId, Instant asOf, Duration halfLife, ScoreTerms terms, Optional<Told> told) {

  /**
   * What is on record.
   *
   * @param table where it is
   */
  public record Told(Table table, double score) {}
}
