package io.clientele.app;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/**
 * Tells the launcher which of Java's compilers suits a run: exits with 0 where so much is new that
 * compiling well pays. It knows the arguments of {@code clientele run}.
 */
@Command
public final class LargeRun implements Callable<Integer> {
  /** Some 400,000 rows; with fewer, compiling well takes longer than it saves. */
  static final long LEAST_BYTES = 32L << 20;

  private static final int YES = 0;
  private static final int NO = 1;

  @Mixin private WorkspaceOption workspace;
  @Unmatched private List<String> others = new ArrayList<>();

  public static void main(String[] args) {
    System.exit(of(args));
  }

  /** What is wrong with the arguments or the workspace, the run itself says. */
  static int of(String... args) {
    return new CommandLine(new LargeRun())
        .setParameterExceptionHandler((wrong, given) -> NO)
        .execute(args);
  }

  @Override
  public Integer call() {
    try {
      return NewInput.bytes(workspace.load()) >= LEAST_BYTES ? YES : NO;
    } catch (ClienteleException | IOException | UncheckedIOException e) {
      return NO;
    }
  }
}
