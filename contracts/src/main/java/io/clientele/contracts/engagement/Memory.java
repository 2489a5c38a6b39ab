package io.clientele.contracts.engagement;

import java.io.Serializable;

/**
 * What one trigger remembers of a customer.
 *
 * @param since moment of the touch that it waits behind, in milliseconds since 1970
 * @param times touches that count towards it
 * @param touch id of the latest of them
 * @param firedAt when it fired last, in milliseconds since 1970
 */
public record Memory(long since, int times, String touch, long firedAt) implements Serializable {
  static final long NEVER = Long.MIN_VALUE;
  static final Memory NONE = new Memory(NEVER, 0, "", NEVER);

  /** With one touch more that counts. */
  Memory with(Touch latest) {
    return new Memory(latest.at(), times + 1, latest.id(), firedAt);
  }

  /** As before any touch counted; when it fired stays known. */
  Memory cleared() {
    return new Memory(NEVER, 0, "", firedAt);
  }

  Memory fired(long at) {
    return new Memory(since, times, touch, at);
  }
}
