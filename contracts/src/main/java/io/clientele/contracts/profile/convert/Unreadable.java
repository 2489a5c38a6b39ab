package io.clientele.contracts.profile.convert;

/** A text that is not what its column should hold. Never carries the text itself. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String rule;

  public Unreadable(String rule, String message) {
    super(message, null, false, false);
    this.rule = rule;
  }

  /** Short name of what was broken, such as {@code instant}. */
  public String rule() {
    return rule;
  }
}
