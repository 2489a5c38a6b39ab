package io.clientele.signals.delta;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows spread by the first column of their keys over folders such as {@code part-7-of-16}, so that
 * rows of one customer lie together whatever the table. The folder tells the bucket, so that a file
 * that lies elsewhere, of another engine or another number of buckets, is known as such.
 */
record Buckets(Key key, int count) implements Layout {
  private static final Pattern FOLDER = Pattern.compile("(?:.*/)?part-(\\d+)-of-(\\d+)/[^/]+");
  private static final int GOLDEN_RATIO = 0x9E3779B9;

  @Override
  public String folderOf(Object[] row) {
    return folder(bucketOf(row));
  }

  @Override
  public Object keyOf(Object[] row) {
    return key.of(row);
  }

  String folder(int bucket) {
    return "part-" + bucket + "-of-" + count;
  }

  int bucketOf(Object[] row) {
    return bucketOf(row[key.ordinals().get(0)], count);
  }

  static int bucketOf(Object firstOfKey, int count) {
    // Java's hash codes of texts and numbers are the same everywhere, but alike for alike values.
    int spread = firstOfKey.hashCode() * GOLDEN_RATIO;
    return Integer.remainderUnsigned(spread ^ (spread >>> 16), count);
  }

  /** The bucket that a file belongs to, by its path; none where it may hold rows of any. */
  OptionalInt bucketOf(String path) {
    Matcher folder = FOLDER.matcher(path);
    return folder.matches() && Integer.parseInt(folder.group(2)) == count
        ? OptionalInt.of(Integer.parseInt(folder.group(1)))
        : OptionalInt.empty();
  }
}
