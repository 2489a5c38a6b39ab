package io.clientele.signals.event;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * An event's id as 128 bits of hash, never all of them zero.
 *
 * @param high first half
 * @param low second half
 */
record EventId(long high, long low) {
  private static final int SHARD_BITS = 16;

  static EventId of(ChannelEvent event) {
    long[] hash = MurmurHash3.hash128x64(event.eventId().getBytes(StandardCharsets.UTF_8));
    return new EventId(hash[0], hash[0] == 0 && hash[1] == 0 ? 1 : hash[1]);
  }

  /** One of 65,536, by other bits than those by which the shard's set finds its place. */
  int shard() {
    return (int) (high >>> Long.SIZE - SHARD_BITS);
  }
}
