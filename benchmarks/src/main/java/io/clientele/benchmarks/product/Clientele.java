package io.clientele.benchmarks.product;

import io.clientele.benchmarks.process.ChildProcess;
import io.clientele.benchmarks.process.ChildProcess.Finished;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code clientele} command as a user runs it.
 *
 * @param home the project's root
 * @param logs folder for what it prints
 */
public record Clientele(Path home, Path logs) {
  public Finished run(String... arguments) throws IOException, InterruptedException {
    String launcher = home.resolve("clientele").toAbsolutePath().toString();
    return ChildProcess.run(
        Stream.concat(Stream.of(launcher), Stream.of(arguments)).toList(),
        logs.resolve("clientele-%s.log".formatted(List.of(arguments).get(0))));
  }
}
