package io.clientele.signals.event;

/**
 * Ids by 128 bits of their hash, side by side in one array: a tenth of the memory that a set of
 * texts takes. Two of ten thousand million ids are alike with a chance of 10⁻¹⁹.
 */
final class IdSet {
  private static final int SMALLEST = 8;

  /** High and low half of each id in turn; two zeros where there is none. */
  private long[] halves;

  private int size;

  IdSet() {
    this(new long[2 * SMALLEST], 0);
  }

  private IdSet(long[] halves, int size) {
    this.halves = halves;
    this.size = size;
  }

  IdSet copy() {
    return new IdSet(halves.clone(), size);
  }

  int size() {
    return size;
  }

  boolean contains(long high, long low) {
    int place = placeOf(high, low);
    return halves[place] != 0 || halves[place + 1] != 0;
  }

  /** An id that is not in the set, and not two zeros. */
  void add(long high, long low) {
    if (4 * (size + 1) > halves.length) {
      grow();
    }
    put(high, low);
    size++;
  }

  /** High and low half of each id in turn. */
  long[] toArray() {
    var ids = new long[2 * size];
    int next = 0;
    for (int i = 0; i < halves.length; i += 2) {
      if (halves[i] != 0 || halves[i + 1] != 0) {
        ids[next++] = halves[i];
        ids[next++] = halves[i + 1];
      }
    }
    return ids;
  }

  static IdSet of(long[] ids) {
    var set = new IdSet(new long[tableFor(ids.length / 2)], 0);
    for (int i = 0; i < ids.length; i += 2) {
      set.add(ids[i], ids[i + 1]);
    }
    return set;
  }

  /** Half full at most, so that an id is found within a few steps. */
  private static int tableFor(int ids) {
    return Math.max(2 * SMALLEST, Integer.highestOneBit(Math.max(1, 4 * ids - 1)) << 1);
  }

  private void grow() {
    long[] ids = toArray();
    halves = new long[2 * halves.length];
    for (int i = 0; i < ids.length; i += 2) {
      put(ids[i], ids[i + 1]);
    }
  }

  private void put(long high, long low) {
    int place = placeOf(high, low);
    halves[place] = high;
    halves[place + 1] = low;
  }

  /** Where the id stands, or the free place where it would. */
  private int placeOf(long high, long low) {
    int last = halves.length - 1;
    int place = 2 * (int) low & last;
    while ((halves[place] != high || halves[place + 1] != low)
        && (halves[place] != 0 || halves[place + 1] != 0)) {
      place = place + 2 & last;
    }
    return place;
  }
}
