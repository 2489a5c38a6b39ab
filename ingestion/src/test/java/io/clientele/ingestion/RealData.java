package io.clientele.ingestion;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public data that stands beside the project and is never copied into it. */
final class RealData {
  private RealData() {}

  static Path folder(String name) {
    Path folder = Path.of("../../shared/data").resolve(name).toAbsolutePath().normalize();
    assumeTrue(Files.isDirectory(folder), "Skipped: " + folder + " is absent");
    return folder;
  }
}
