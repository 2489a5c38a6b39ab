package io.clientele.sources;

import io.clientele.sources.records.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** The text of a file: decoded strictly, without its byte order mark. */
public record FileText(Bytes bytes, String encoding) implements Text {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  @Override
  public Reader open() {
    try {
      var decoder =
          Charset.forName(encoding)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return withoutMark(new BufferedReader(new InputStreamReader(bytes.open(), decoder), BUFFER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}
