package io.clientele.contracts.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A 64-bit hash of values: equal content, equal hash, in every release and on every machine. An
 * empty column counts for nothing, so a table may gain columns. FNV-1a, finished with the mixer of
 * MurmurHash3.
 */
final class ContentHash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long hash = OFFSET;

  /**
   * @param names of the columns that hold the values, in the same order
   */
  static long of(List<String> names, Object[] values) {
    var hash = new ContentHash();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        hash.step(names.get(i).hashCode());
        hash.add(values[i]);
      }
    }
    return hash.mixed();
  }

  private void add(Object value) {
    if (value instanceof Instant moment) {
      step(moment.getEpochSecond());
      step(moment.getNano());
    } else if (value instanceof LocalDate day) {
      step(day.toEpochDay());
    } else if (value instanceof BigDecimal number) {
      step(number.unscaledValue().longValue());
    } else if (value instanceof Number number) {
      step(Double.doubleToLongBits(number.doubleValue()));
    } else {
      addText(value.toString());
    }
    step(0x1F);
  }

  private void addText(String text) {
    for (int i = 0; i < text.length(); i++) {
      step(text.charAt(i));
    }
  }

  private void step(long value) {
    hash = (hash ^ value) * PRIME;
  }

  private long mixed() {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
