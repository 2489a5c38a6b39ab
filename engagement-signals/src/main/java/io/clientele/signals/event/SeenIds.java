package io.clientele.signals.event;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ids of one shard that came lately, by the slice of time in which they came, so that those of
 * a slice can be forgotten together. What is added goes to the latest slice; earlier ones are never
 * written to and shared by copies.
 *
 * @param slices by number since 1970
 */
record SeenIds(TreeMap<Long, IdSet> slices) {
  SeenIds() {
    this(new TreeMap<>());
  }

  /**
   * @param oldest earlier slices are forgotten
   */
  boolean contains(EventId id, long oldest) {
    for (IdSet seen : slices.tailMap(oldest).values()) {
      if (seen.contains(id.high(), id.low())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds ids. One that was forgotten may still be there where the clock was set back.
   *
   * @param slice the present one
   * @param oldest earlier ones are forgotten
   */
  void add(List<EventId> ids, long slice, long oldest) {
    slices.headMap(oldest).clear();
    IdSet present = slices.computeIfAbsent(latest(slice), now -> new IdSet());
    for (EventId id : ids) {
      if (!present.contains(id.high(), id.low())) {
        present.add(id.high(), id.low());
      }
    }
  }

  /** A clock that was set back does not write to a slice that copies share. */
  private long latest(long slice) {
    return slices.isEmpty() ? slice : Math.max(slice, slices.lastKey());
  }

  SeenIds copy() {
    var same = new TreeMap<>(slices);
    Map.Entry<Long, IdSet> latest = slices.lastEntry();
    if (latest != null) {
      same.put(latest.getKey(), latest.getValue().copy());
    }
    return new SeenIds(same);
  }
}
