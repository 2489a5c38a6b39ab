package io.clientele.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  @TempDir private Path folder;

  @Test
  void tellsWhatACommandPrintedAndHeld() throws Exception {
    var finished = run("sh", "-c", "sleep 0.3; echo done");
    assertThat(finished.output()).isEqualTo("done\n");
    assertThat(finished.seconds()).isGreaterThanOrEqualTo(0.3);
    assertThat(finished.peakBytes()).isPositive();
  }

  @Test
  void memoryOfGrandchildrenCounts() throws Exception {
    long one = run("sh", "-c", "sleep 0.5; true").peakBytes();
    long four = run("sh", "-c", "for i in 1 2 3; do sleep 0.5 & done; wait").peakBytes();
    assertThat(four).isGreaterThan(one);
  }

  @Test
  void aCommandThatFailsIsNoFigure() {
    assertThatIllegalStateException()
        .isThrownBy(() -> run("sh", "-c", "echo broken; exit 3"))
        .withMessageContaining("Exit code 3")
        .withMessageContaining("broken");
  }

  private ChildProcess.Finished run(String... command) throws Exception {
    return ChildProcess.run(List.of(command), folder.resolve("output"));
  }
}
