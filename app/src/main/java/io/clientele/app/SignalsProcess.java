package io.clientele.app;

import io.clientele.contracts.ClienteleException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the Flink room in a process of its own, since Spark and Flink bring classes of one name in
 * different versions.
 *
 * @param java the java command
 * @param jars folder of the room's jars
 * @param more folder of what the user adds to the class path; empty where there is none
 */
record SignalsProcess(Path java, Path jars, String more) {
  private static final String MAIN = "io.clientele.signals.SignalsMain";
  private static final String HEAP = "-Xmx768m";

  /** The Java that runs now, and the jars beside this installation's own. */
  static SignalsProcess ofThisInstallation() {
    return new SignalsProcess(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        Path.of(System.getProperty("clientele.signals.lib", "engagement-signals/target/lib")),
        System.getProperty("clientele.lib", ""));
  }

  private String classPath() {
    String own = jars + File.separator + "*";
    return more.isEmpty()
        ? own
        : String.join(File.pathSeparator, own, more, more + File.separator + "*");
  }

  /**
   * @return what the process printed, its summary
   * @throws ClienteleException where it failed; its messages are in the log
   */
  String run(List<String> arguments, Path log) {
    if (!Files.isDirectory(jars)) {
      throw new ClienteleException(
          "Cannot compute engagement signals: their program is not at " + jars + ".",
          "Build the project with `make build` and run again.");
    }
    var command = new ArrayList<String>();
    command.addAll(List.of(java.toString(), HEAP, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", classPath(), MAIN));
    command.addAll(arguments);
    try {
      return output(new ProcessBuilder(command), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while engagement signals were computed", e);
    }
  }

  /** The job prints its summary even where it could not read a source, which is told elsewhere. */
  private static String output(ProcessBuilder builder, Path log)
      throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    Process process = builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    try (var out = process.getInputStream()) {
      String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      int exitCode = process.waitFor();
      if (exitCode != 0 && printed.isBlank()) {
        throw new ClienteleException(
            "Cannot compute engagement signals: the Flink job ended with exit code %d."
                .formatted(exitCode),
            "See " + log + " for the cause.");
      }
      return printed;
    } finally {
      process.destroy();
    }
  }
}
