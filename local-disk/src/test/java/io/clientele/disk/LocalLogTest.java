package io.clientele.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalLogTest {
  @TempDir Path folder;

  @Test
  void aVersionThatIsThereIsNeverWrittenOverAndLeavesNoTrace() throws IOException {
    write("1.json", "first", false);
    assertThatThrownBy(() -> write("1.json", "second", false))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.resolve("1.json")).hasContent("first\n");
    assertThat(folder)
        .isDirectoryContaining("glob:**1.json")
        .isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void ofManyWritersOfOneVersionExactlyOneWins() {
    long winners =
        IntStream.range(0, 64)
            .parallel()
            .filter(
                writer -> {
                  try {
                    write("1.json", "writer " + writer, false);
                    return true;
                  } catch (IOException e) {
                    return false;
                  }
                })
            .count();
    assertThat(winners).isEqualTo(1);
  }

  @Test
  void whatMayBeWrittenOverIsReplacedInOneStep() throws IOException {
    write("last", "first", true);
    write("last", "second", true);
    assertThat(folder.resolve("last")).hasContent("second\n");
  }

  private void write(String name, String line, boolean overwrite) throws IOException {
    var hadoop = new Configuration(false);
    var path = new org.apache.hadoop.fs.Path(folder.resolve(name).toString());
    new LocalLog(hadoop).write(path, List.of(line).iterator(), overwrite, hadoop);
  }
}
