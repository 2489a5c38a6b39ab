package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredColumnsTest {
  private static final Table SHELF = LakeTest.SHELF;

  @TempDir Path folder;

  @Test
  void footersTellExtremesOfNumbersAndNoTextAtAll() throws IOException {
    var row = new TableRow(SHELF).set("owner", "Ada").set("price", new BigDecimal("2.50"));
    TestLake.in(folder).merge(SHELF, TableRow.dataset(SHELF, List.of(row)));
    Map<String, ColumnChunkMetaData> columns = columns();
    assertThat(columns.get("price").getStatistics().hasNonNullValue()).isTrue();
    assertThat(columns.get("owner").getStatistics().hasNonNullValue()).isFalse();
    assertThat(columns.get("id").getStatistics().hasNonNullValue()).isFalse();
  }

  private Map<String, ColumnChunkMetaData> columns() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Path file =
          files.filter(path -> path.toString().endsWith(".parquet")).findFirst().orElseThrow();
      var input =
          HadoopInputFile.fromPath(
              new org.apache.hadoop.fs.Path(file.toUri()), new Configuration());
      try (var reader = ParquetFileReader.open(input)) {
        return reader.getFooter().getBlocks().get(0).getColumns().stream()
            .collect(
                Collectors.toMap(column -> column.getPath().toDotString(), Function.identity()));
      }
    }
  }
}
