package io.clientele.contracts.audience;

/** Whether a condition holds, as SQL tells it: a missing value makes it neither true nor false. */
public enum Verdict {
  TRUE,
  FALSE,
  UNKNOWN;

  static Verdict of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  Verdict negatedIf(boolean negated) {
    if (!negated || this == UNKNOWN) {
      return this;
    }
    return this == TRUE ? FALSE : TRUE;
  }
}
