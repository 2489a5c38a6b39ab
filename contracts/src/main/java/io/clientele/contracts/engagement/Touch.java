package io.clientele.contracts.engagement;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A touch of a known customer, as far as signals look at it.
 *
 * @param id {@code source:source_key} of the event
 * @param campaign empty where it belongs to none
 * @param at milliseconds since 1970
 * @param group product or brand that it is about, whichever the rules ask for; empty where none
 */
public record Touch(String id, String channel, String type, String campaign, long at, String group)
    implements Serializable {
  /** By time; of two at the same moment the id decides, so that the order of arrival does not. */
  public static final Comparator<Touch> ORDER =
      Comparator.comparingLong(Touch::at).thenComparing(Touch::id);

  /** A touch that is about no group. */
  public Touch(String id, String channel, String type, String campaign, long at) {
    this(id, channel, type, campaign, at, "");
  }
}
