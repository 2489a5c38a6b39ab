package io.clientele.signals.audit;

import io.clientele.signals.SignalsMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, which can be killed. */
public final class CommandRun implements AutoCloseable {
  private static final long SECONDS = 90;

  private final Process process;
  private final Path printed;

  private CommandRun(Process process, Path printed) {
    this.process = process;
    this.printed = printed;
  }

  /**
   * @param printed file that takes what the process prints
   */
  public static CommandRun start(Path printed, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SignalsMain.class.getName());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    return new CommandRun(process, printed);
  }

  public String printed() throws IOException {
    return Files.readString(printed);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, as Ctrl-C does. */
  public int stop() throws InterruptedException {
    process.destroy();
    return end();
  }

  /** Its exit code, once it has ended. */
  public int end() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The command does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
