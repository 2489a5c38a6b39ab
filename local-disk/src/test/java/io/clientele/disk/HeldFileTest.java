package io.clientele.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFileTest {
  @TempDir private Path folder;

  @Test
  void oneHoldsItUntilItLetsGo() {
    Path file = folder.resolve("new/lock");
    try (HeldFile first = HeldFile.take(file).orElseThrow()) {
      assertThat(HeldFile.take(file)).isEmpty();
    }
    try (HeldFile next = HeldFile.take(file).orElseThrow()) {
      assertThat(file).exists();
    }
  }

  @Test
  void aProcessThatIsKilledHoldsNothing() throws Exception {
    Path file = folder.resolve("lock");
    Process holder = Holder.start(file);
    try {
      assertThat(holder.getInputStream().read()).isEqualTo(Holder.HOLDS);
      assertThat(HeldFile.take(file)).isEmpty();
    } finally {
      holder.destroyForcibly().waitFor();
    }
    try (HeldFile next = HeldFile.take(file).orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }

  /** Another process, which takes a file and keeps it. */
  static final class Holder {
    static final int HOLDS = '!';

    private Holder() {}

    static Process start(Path file) throws Exception {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Holder.class.getName(),
              file.toString())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    }

    public static void main(String[] args) throws Exception {
      try (HeldFile held = HeldFile.take(Path.of(args[0])).orElseThrow()) {
        System.out.write(HOLDS);
        System.out.flush();
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }
}
