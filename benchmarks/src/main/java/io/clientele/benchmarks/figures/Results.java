package io.clientele.benchmarks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a benchmark found, on the screen and in a Markdown file.
 *
 * @param file in a folder that is there
 */
public record Results(Path file) {
  /** Anew, with the machine they were measured on. */
  public static Results beginIn(Path folder) throws IOException {
    var results = new Results(folder.resolve("results.md"));
    Files.deleteIfExists(results.file);
    results.tell("# Measured%n%n%s.%n".formatted(Machine.here()));
    return results;
  }

  public void tell(String text) throws IOException {
    System.out.println(text);
    Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
