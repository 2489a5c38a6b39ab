package io.clientele.ingestion.raw;

import io.clientele.contracts.profile.records.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file: unpacked where its name ends in {@code .gz}, decoded strictly, without its
 * byte order mark.
 */
record FileText(String path, String encoding) implements Text, Serializable {
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
      return withoutMark(new BufferedReader(new InputStreamReader(bytes(), decoder), BUFFER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream bytes() throws IOException {
    InputStream file = Files.newInputStream(Path.of(path));
    return path.endsWith(".gz") ? new GZIPInputStream(file, BUFFER) : file;
  }

  private static Reader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}
