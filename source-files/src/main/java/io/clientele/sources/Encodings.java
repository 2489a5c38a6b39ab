package io.clientele.sources;

import io.clientele.contracts.profile.ObjectProfile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The character sets that a text may be written in. */
final class Encodings {
  private static final int MARK = 3;
  private static final int UTF_16_LITTLE = 0xfffe;
  private static final int UTF_16_BIG = 0xfeff;

  private Encodings() {}

  /** UTF-16 where its mark says so, as Excel saves Unicode text; else those of the objects. */
  static Set<String> of(Bytes bytes, Collection<ObjectProfile> objects) throws IOException {
    if (isUtf16(bytes)) {
      return new LinkedHashSet<>(List.of("utf-16"));
    }
    var encodings = new LinkedHashSet<String>();
    objects.forEach(object -> encodings.addAll(object.encodings()));
    return encodings;
  }

  private static boolean isUtf16(Bytes bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] start = in.readNBytes(MARK);
      int mark = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | start[1] & 0xff;
      return mark == UTF_16_LITTLE || mark == UTF_16_BIG;
    }
  }
}
