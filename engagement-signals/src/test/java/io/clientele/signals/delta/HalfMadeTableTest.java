package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table whose first writer was killed when it had made the folder, and no version yet. */
class HalfMadeTableTest {
  private static final List<Sample> ROWS = List.of(new Sample("crm", 1, 1));

  @TempDir private Path lake;
  private StoredTable table;

  @BeforeEach
  void open() throws Exception {
    table = new StoredTable(lake, Sample.TABLE);
    Files.createDirectories(Path.of(table.path(), "_delta_log"));
  }

  @Test
  void theNextWriterMakesIt() throws Exception {
    table.write(Sample.rows(ROWS));

    assertThat(Tally.of(table, ROWS)).isEqualTo(Tally.CORRECT);
  }

  @Test
  void aReaderFindsNoRows() throws Exception {
    assertThat(table.rows()).isEmpty();
  }
}
