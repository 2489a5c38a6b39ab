package io.clientele.campaigns.csv;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.core.Customer;
import io.clientele.lake.testing.TableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvDestinationTest {
  private static final String PATH = "audiences/list.csv";

  @TempDir Path home;

  @Test
  void rowsAreInTheirOrderWhateverTheOrderOfInput() throws IOException {
    deliver(customers("m", "z", "a", "k").repartition(3));
    assertThat(Files.readString(file()))
        .isEqualTo("customer_id,full_name\r\na,\r\nk,\r\nm,\r\nz,\r\n");
  }

  @Test
  void noRowsAreAFileWithAHeader() throws IOException {
    assertThat(deliver(customers("a").where("1 = 0"))).isZero();
    assertThat(Files.readString(file())).isEqualTo("customer_id,full_name\r\n");
  }

  @Test
  void hostileNamesAreNeitherFormulasNorExtraCells() throws IOException {
    var names = List.of("=HYPERLINK(\"http://x\";\"y\")", "Smith, \"Bo\"\r\n=1", "＝1", "a;=1");
    var rows =
        Stream.of(0, 1, 2, 3).map(i -> customer("c" + i).set(Customer.FULL_NAME, names.get(i)));
    deliver(TableRow.dataset(Customer.TABLE, rows.toList()));
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file())) {
      assertThat(csv.stream().map(record -> record.getField(1)))
          .containsExactly(
              "full_name", "'" + names.get(0), names.get(1), "'" + names.get(2), names.get(3));
    }
    assertThat(Files.readString(file())).contains("\"a;=1\"");
  }

  @Test
  void aFileThatWasNotPublishedLeavesTheFormerOneAndNoTrace() throws IOException {
    deliver(customers("a"));
    try (StagedCsv staged = stage(customers("b", "c"))) {
      assertThat(staged.rows()).isEqualTo(2);
    }
    assertThat(Files.readString(file())).endsWith("\r\na,\r\n");
    assertThat(files()).containsExactly(file());
  }

  @Test
  void whatAKilledProcessLeftBehindIsRemoved() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file().resolveSibling(".list.csv.part99"), "half a");
    deliver(customers("a"));
    assertThat(files()).containsExactly(file());
  }

  @Test
  void aFolderThatLeadsOutOfTheWorkspaceIsRefused(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(home.resolve("audiences"), elsewhere);
    assertThatThrownBy(() -> deliver(customers("a")))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("outside the workspace");
    assertThat(elsewhere).isEmptyDirectory();
  }

  private long deliver(Dataset<Row> rows) {
    try (StagedCsv staged = stage(rows)) {
      staged.publish();
      return staged.rows();
    }
  }

  private StagedCsv stage(Dataset<Row> rows) {
    var target =
        new CsvTarget(PATH, List.of(column(Customer.CUSTOMER_ID), column(Customer.FULL_NAME)));
    return new CsvDestination(home, target)
        .stage(rows, col(Customer.CUSTOMER_ID), col(Customer.CUSTOMER_ID), col(Customer.FULL_NAME));
  }

  private Path file() {
    return home.resolve(PATH);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(file().getParent())) {
      return files.toList();
    }
  }

  private static RuleColumn column(String name) {
    return new RuleColumn(Customer.TABLE, Customer.TABLE.column(name).orElseThrow());
  }

  private static Dataset<Row> customers(String... ids) {
    return TableRow.dataset(
        Customer.TABLE, Arrays.stream(ids).map(CsvDestinationTest::customer).toList());
  }

  private static TableRow customer(String id) {
    return new TableRow(Customer.TABLE).set(Customer.CUSTOMER_ID, id);
  }
}
