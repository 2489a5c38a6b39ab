package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.SparkTest;
import io.clientele.lake.testing.TestLake;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalLogTest {
  private static final Table SHELF =
      Table.in("core", "shelf")
          .grain("one row per thing")
          .key("id")
          .required("id", ColumnType.STRING, "key")
          .build();

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

  @Test
  void writingATableStartsNoProcessForItsFiles() throws Exception {
    var rows = SparkTest.spark().createDataset(List.of("a", "b"), Encoders.STRING()).toDF("id");
    Lake lake = TestLake.in(folder);
    try (var recording = new Recording()) {
      recording.enable("jdk.ProcessStart");
      recording.start();
      lake.merge(SHELF, rows);
      lake.append(SHELF, rows.selectExpr("upper(id) AS id"), new TransactionId("test", 1));
      recording.stop();
      Path events = folder.resolve("events.jfr");
      recording.dump(events);
      assertThat(RecordingFile.readAllEvents(events))
          .extracting((RecordedEvent event) -> event.getString("command"))
          .noneMatch(command -> command.matches("(chmod|readlink|ls|stat|ln|mv) .*"));
    }
  }

  private void write(String name, String line, boolean overwrite) throws IOException {
    var hadoop = new Configuration(false);
    var path = new org.apache.hadoop.fs.Path(folder.resolve(name).toString());
    new LocalLog(hadoop).write(path, List.of(line).iterator(), overwrite, hadoop);
  }
}
