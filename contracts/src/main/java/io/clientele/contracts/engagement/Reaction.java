package io.clientele.contracts.engagement;

/**
 * What a trigger makes of a touch, or of a moment at which nothing happened.
 *
 * @param memory what it remembers now
 * @param evidence why it fires; empty where it does not
 * @param touch id of the touch that is the evidence
 */
record Reaction(Memory memory, String evidence, String touch) {
  static Reaction none(Memory memory) {
    return new Reaction(memory, "", "");
  }

  boolean fires() {
    return !evidence.isEmpty();
  }
}
