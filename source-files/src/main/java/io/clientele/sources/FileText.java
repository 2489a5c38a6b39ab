package io.clientele.sources;

import io.clientele.sources.records.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * The text of a file from some byte on: decoded strictly, without its byte order mark.
 *
 * @param offset of the byte at which it begins
 */
public record FileText(Bytes bytes, String encoding, long offset) implements Text {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** All of it. */
  public FileText(Bytes bytes, String encoding) {
    this(bytes, encoding, 0);
  }

  @Override
  public Reader open() {
    try {
      var decoder =
          Charset.forName(encoding)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      InputStream in = offset == 0 ? bytes.open() : bytes.openAt(offset);
      var reader = new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
      return offset == 0 ? withoutMark(reader) : reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}
