package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.check.Check;
import io.clientele.contracts.check.RowCheck;
import io.clientele.contracts.core.Campaign;
import io.clientele.contracts.core.CampaignMember;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.SparkTest;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void publishTwoCustomers() {
    lake = TestLake.in(folder);
    lake.replace(Customer.TABLE, customers("a:person", "b:company"));
  }

  @Test
  void aValueThatIsNotAcceptedBlocksAndReadersSeeTheLastVersion() {
    long version = lake.version(Customer.TABLE);
    assertThatThrownBy(
            () -> lake.replace(Customer.TABLE, customers("a:person", "c:robot", "d:robot")))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining(
            "Cannot publish core.customer: in 2 of 3 rows kind is none of person, company.")
        .hasMessageContaining("It keeps its last version.")
        .hasMessageContaining("`core.customer: {accepted_values(kind): warn}`");
    assertThat(lake.version(Customer.TABLE)).isEqualTo(version);
    assertThat(ids()).containsExactly("a", "b");
  }

  @Test
  void aRepeatedKeyBlocksAReplacementAndTheFirstMerge() {
    Dataset<Row> twice = customers("c:person", "c:person", "c:person");
    String message = "2 of 3 rows repeat the customer_id of another one";
    assertThatThrownBy(() -> lake.replace(Customer.TABLE, twice)).hasMessageContaining(message);
    assertThat(ids()).containsExactly("a", "b");
    Lake empty = TestLake.in(folder.resolve("empty"));
    assertThatThrownBy(() -> empty.merge(Customer.TABLE, twice)).hasMessageContaining(message);
    assertThat(empty.read(Customer.TABLE).count()).isZero();
  }

  @Test
  void requiredColumnsWithoutValuesAreCountedOneByOne() {
    Dataset<Row> gaps =
        customers("c:person", "d:person", "e:person")
            .withColumn(Customer.KIND, functions.expr("nullif(customer_id, 'c')"))
            .withColumn(Customer.KIND, functions.expr("if(kind IS NULL, NULL, 'person')"))
            .withColumn(
                Customer.FIRST_SOURCE, functions.expr("if(customer_id = 'e', NULL, first_source)"));
    assertThatThrownBy(() -> lake.replace(Customer.TABLE, gaps))
        .hasMessageContaining("in 1 of 3 rows kind is empty; in 1 of 3 rows first_source is empty");
    assertThatThrownBy(
            () ->
                lake.merge(
                    Customer.TABLE,
                    customers("c:person")
                        .withColumn(Customer.CUSTOMER_ID, functions.expr("nullif('c', 'c')"))))
        .hasMessageContaining("rows customer_id is empty");
  }

  @Test
  void aBlockedWriteLeavesNoFileBehind() throws IOException {
    List<String> before = files();
    assertThatThrownBy(() -> lake.replace(Customer.TABLE, customers("c:robot")))
        .isInstanceOf(ClienteleException.class);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aScoreBeyondItsScaleBlocksItsDayAndNoOther() {
    var part = Map.of(CustomerRfm.AS_OF, DAY);
    lake.replaceWhere(CustomerRfm.TABLE, rfm(DAY, 5), part);
    var next = Map.of(CustomerRfm.AS_OF, DAY.plusDays(1));
    assertThatThrownBy(() -> lake.replaceWhere(CustomerRfm.TABLE, rfm(DAY.plusDays(1), 11), next))
        .hasMessageContaining("in 1 of 1 rows r is none of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10");
    assertThat(lake.read(CustomerRfm.TABLE).count()).isEqualTo(1);
  }

  @Test
  void rowsThatThisProcessHoldsAreCheckedToo() {
    Row robot = customers("c:robot").first();
    assertThatThrownBy(() -> lake.replace(Customer.TABLE, List.of(robot)))
        .hasMessageContaining("in 1 of 1 rows kind is none of");
    assertThat(ids()).containsExactly("a", "b");
  }

  @Test
  void sparkAndDuckDbCountAlike() {
    lake.merge(Campaign.TABLE, rows(Campaign.TABLE, Campaign.CAMPAIGN_ID, "spring", "summer"));
    compare(Customer.TABLE, customers("a:person", "a:robot", "b:cat"));
    compare(CustomerRfm.TABLE, rfm(DAY, 11));
    compare(
        CampaignMember.TABLE,
        rows(CampaignMember.TABLE, CampaignMember.CAMPAIGN_ID, "spring", "winter", "autumn"));
    compare(
        Churn.TABLE,
        TableRow.dataset(
            Churn.TABLE,
            List.of(
                new TableRow(Churn.TABLE)
                    .set(Churn.AS_OF, DAY)
                    .set(Churn.BAND, "huge")
                    .set(Churn.REASONS, new Row[0]))));
  }

  private void compare(Table table, Dataset<Row> rows) {
    var staging = new Staging(lake.hadoop());
    var files = staging.write(rows, table, TablePart.whole(), lake.path(table));
    var write = new StagedWrite(table, files, OptionalLong.empty(), true);
    List<RowCheck> checks = new ArrayList<>();
    for (Check check : table.checks()) {
      if (check instanceof RowCheck rowCheck) {
        checks.add(rowCheck);
      }
    }
    List<Long> byDuck = numbers(new DuckQueries(folder.resolve("spill").toString()), write, checks);
    List<Long> bySpark = numbers(new SparkQueries(SparkTest.spark(), lake.root()), write, checks);
    assertThat(bySpark).isEqualTo(byDuck);
    assertThat(bySpark).as("something to count in " + table).anyMatch(count -> count > 0);
  }

  private List<Long> numbers(RowQueries queries, StagedWrite write, List<RowCheck> checks) {
    try (queries) {
      queries.define("written", write.table(), write.asTable());
      if (lake.exists(Campaign.TABLE)) {
        queries.define("campaigns", Campaign.TABLE, lake.liveFiles(Campaign.TABLE));
      }
      return checks.stream()
          .map(check -> queries.numbers(check.violations("written", table -> "campaigns")).get(0))
          .toList();
    }
  }

  private List<String> ids() {
    return lake.read(Customer.TABLE).select(Customer.CUSTOMER_ID).collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(lake.path(Customer.TABLE)))) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private static Dataset<Row> customers(String... idAndKind) {
    return TableRow.dataset(
        Customer.TABLE,
        Stream.of(idAndKind)
            .map(text -> text.split(":"))
            .map(
                parts ->
                    new TableRow(Customer.TABLE)
                        .set(Customer.CUSTOMER_ID, parts[0])
                        .set(Customer.KIND, parts[1]))
            .toList());
  }

  private static Dataset<Row> rfm(LocalDate day, int r) {
    return TableRow.dataset(
        CustomerRfm.TABLE,
        List.of(new TableRow(CustomerRfm.TABLE).set(CustomerRfm.AS_OF, day).set(CustomerRfm.R, r)));
  }

  private static Dataset<Row> rows(Table table, String column, String... values) {
    return TableRow.dataset(
        table, Stream.of(values).map(value -> new TableRow(table).set(column, value)).toList());
  }
}
