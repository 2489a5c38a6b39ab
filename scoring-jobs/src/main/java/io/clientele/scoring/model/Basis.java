package io.clientele.scoring.model;

import java.util.Locale;

/** What a probability rests on. */
public enum Basis {
  /** A model that did better than the plain rule on a later period. */
  MODEL,
  /** The plain rule: there was too little to learn from, or the model was no better. */
  RULE,
  /** Too little is known even for the rule; the probability is what is usual. */
  NOT_ENOUGH_DATA;

  /** As score tables write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
