package io.clientele.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end, watching the clock and the memory of all that it starts. */
public final class ChildProcess {
  private static final int MILLIS_BETWEEN_LOOKS = 100;

  private ChildProcess() {}

  /**
   * @param took wall-clock time from start to end
   * @param peakBytes most resident memory that the process and its descendants held at one time
   * @param output what it printed; its errors go to our own
   */
  public record Finished(Duration took, long peakBytes, String output) {
    public double seconds() {
      return took.toMillis() / 1000.0;
    }
  }

  /**
   * @param output file that receives what the command prints
   * @throws IllegalStateException where it ends with another exit code than 0
   */
  public static Finished run(List<String> command, Path output)
      throws IOException, InterruptedException {
    Files.createDirectories(output.toAbsolutePath().getParent());
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long peak = peakOf(process);
    var took = Duration.ofNanos(System.nanoTime() - start);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "Exit code %d of %s:%n%s"
              .formatted(
                  process.exitValue(), command.get(command.size() - 1), Files.readString(output)));
    }
    return new Finished(took, peak, Files.readString(output));
  }

  private static long peakOf(Process process) throws InterruptedException {
    long peak = 0;
    try {
      while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, ProcessMemory.ofTree(process.toHandle()));
      }
      return peak;
    } finally {
      process.destroy();
    }
  }
}
