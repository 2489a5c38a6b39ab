package io.clientele.segmentation.day;

import io.clientele.lake.Workspace;
import java.time.ZoneId;

/**
 * What daily facts depend on beside the rows.
 *
 * @param zone the business time zone: a touch belongs to the day it happened on there
 * @param currency the one currency that amounts are added in
 */
record DayRules(ZoneId zone, String currency) {
  /** Grows when the same rows make other facts, so that all days are added up anew. */
  private static final int DEFINITION = 1;

  static DayRules of(Workspace workspace) {
    return new DayRules(workspace.timeZone(), workspace.currency());
  }

  /** Equal for rules that make the same facts of the same rows. */
  String fingerprint() {
    return DEFINITION + " " + zone + " " + currency;
  }
}
