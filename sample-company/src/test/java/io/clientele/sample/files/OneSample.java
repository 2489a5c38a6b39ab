package io.clientele.sample.files;

import io.clientele.sample.SampleCompany;
import io.clientele.sample.SampleReceipt;
import io.clientele.sample.SampleSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** One company that all tests of the files look at. */
final class OneSample {
  static final LocalDate LAST_DAY = LocalDate.parse("2026-10-31");
  static final SampleReceipt RECEIPT = write();

  private OneSample() {}

  static Path path(String file) {
    return RECEIPT.folder().resolve(file);
  }

  private static SampleReceipt write() {
    try {
      Path folder = Files.createTempDirectory("sample");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> org.assertj.core.util.Files.delete(folder.toFile())));
      return SampleCompany.write(folder, new SampleSettings(400, 42, LAST_DAY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
