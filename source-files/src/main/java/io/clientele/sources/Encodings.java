package io.clientele.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The character sets that a text may be written in. */
final class Encodings {
  private static final int MARK = 3;
  private static final int UTF_16_LITTLE = 0xfffe;
  private static final int UTF_16_BIG = 0xfeff;

  private Encodings() {}

  /** UTF-16 where its mark says so, as Excel saves Unicode text; else the usual ones. */
  static List<String> of(Bytes bytes, List<String> usual) throws IOException {
    return isUtf16(bytes) ? List.of("utf-16") : usual;
  }

  /** True where the bytes of line ends are line ends, wherever they stand. */
  static boolean keepLineEnds(String encoding) {
    Charset charset = Charset.forName(encoding);
    return charset.equals(StandardCharsets.UTF_8) || charset.newEncoder().maxBytesPerChar() == 1;
  }

  private static boolean isUtf16(Bytes bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] start = in.readNBytes(MARK);
      int mark = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | start[1] & 0xff;
      return mark == UTF_16_LITTLE || mark == UTF_16_BIG;
    }
  }
}
