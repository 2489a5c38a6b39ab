package io.clientele.segmentation.member;

import io.clientele.contracts.audience.Clause;
import io.clientele.contracts.audience.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a customer is in a segment on a day, or is not.
 *
 * @param segment its name
 * @param asOf the day
 * @param clause the rule as it is now, held against what is stored now
 * @param scores for a segment of RFM: what the scores were made of; otherwise empty
 * @param stays when the customer was in it, the first time first; empty for a segment of RFM
 * @param told who said last who is in it on the day; empty where nobody did
 */
public record SegmentReason(
    String segment,
    LocalDate asOf,
    Clause clause,
    List<String> scores,
    List<Stay> stays,
    Optional<Told> told) {
  public SegmentReason {
    scores = List.copyOf(scores);
    stays = List.copyOf(stays);
  }

  /**
   * The run that is on record.
   *
   * @param runId as in {@code ops.run}
   * @param day the evaluated day: the one asked for, or the last before it
   * @param isSameRule false where the rule has been changed since
   * @param hadCustomer true where the customer was in the segment
   */
  public record Told(String runId, LocalDate day, boolean isSameRule, boolean hadCustomer) {}

  /** True where the rule holds for the customer. */
  public boolean holds() {
    return clause.verdict() == Verdict.TRUE;
  }

  /** The stay that holds the day. */
  public Optional<Stay> stay() {
    return stays.stream().filter(each -> each.holds(asOf)).findFirst();
  }
}
