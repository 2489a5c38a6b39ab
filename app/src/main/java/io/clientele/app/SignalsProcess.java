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
import sun.misc.Signal;

/**
 * Starts the Flink room in a process of its own, since Spark and Flink bring classes of one name in
 * different versions.
 *
 * @param java the java command
 * @param jars folder of the room's jars
 * @param more folder of what the user adds to the class path; empty where there is none
 * @param heap memory of a stream, in Java's words
 */
record SignalsProcess(Path java, Path jars, String more, String heap) {
  private static final String MAIN = "io.clientele.signals.SignalsMain";
  private static final List<String> BRIEF =
      List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** The Java that runs now, and the jars beside this installation's own. */
  static SignalsProcess ofThisInstallation() {
    return new SignalsProcess(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        Path.of(System.getProperty("clientele.signals.lib", "engagement-signals/target/lib")),
        System.getProperty("clientele.lib", ""),
        System.getProperty("clientele.signals.heap", "2g"));
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
    try {
      return output(new ProcessBuilder(command(BRIEF, arguments)), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Runs until the user stops it: what it prints is for the screen, and a signal to this process is
   * one to that, which then ends in order.
   *
   * @return exit code
   */
  int live(List<String> arguments) {
    try {
      Process process = new ProcessBuilder(command(lasting(), arguments)).inheritIO().start();
      for (String name : List.of("INT", "TERM")) {
        Signal.handle(new Signal(name), signal -> process.destroy());
      }
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * What outlives one collection is mostly what is known of customers: moving it about among the
   * young again would make collecting cost half as much again.
   */
  private List<String> lasting() {
    return List.of(
        "-Xms" + heap,
        "-Xmx" + heap,
        "-XX:+UseParallelGC",
        "-XX:MaxTenuringThreshold=1",
        "-XX:MetaspaceSize=512m");
  }

  private List<String> command(List<String> flags, List<String> arguments) {
    if (!Files.isDirectory(jars)) {
      throw new ClienteleException(
          "Cannot compute engagement signals: their program is not at " + jars + ".",
          "Build the project with `make build` and run again.");
    }
    var command = new ArrayList<String>();
    command.add(java.toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(), MAIN));
    command.addAll(arguments);
    return command;
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Stopped while engagement signals were computed", e);
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
