package io.clientele.lake;

import static org.apache.spark.sql.functions.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.SparkTest;
import io.clientele.lake.testing.TestLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake on a local disk. */
class LocalDiskTest {
  private static final Table SHELF =
      Table.in("core", "shelf")
          .grain("one row per thing")
          .key("id")
          .required("id", ColumnType.STRING, "key")
          .build();

  @TempDir Path folder;

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

  @Test
  void aByteThatTheDiskChangedIsNoticed() throws Exception {
    var rows = SparkTest.spark().range(50_000).selectExpr("string(id) AS id");
    Lake lake = TestLake.in(folder);
    lake.merge(SHELF, rows);
    for (Path file : rowFiles()) {
      flipAByteInTheMiddle(file);
    }
    assertThatThrownBy(() -> lake.read(SHELF).agg(max("id")).collectAsList())
        .hasStackTraceContaining("CRC checksum verification failed");
  }

  @Test
  void noFileHasAnotherFileForItsChecksum() throws Exception {
    TestLake.in(folder).merge(SHELF, SparkTest.spark().range(3).selectExpr("string(id) AS id"));
    try (var files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().matches("[.].*[.]crc"));
    }
  }

  private List<Path> rowFiles() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".snappy.parquet")).toList();
    }
  }

  private static void flipAByteInTheMiddle(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
