package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Customer;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code clientele segment} and {@code clientele why} on a shop with one customer. */
class SegmentCommandTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();
  private String workspace;

  @BeforeEach
  void aShopWithOneCustomer() throws IOException {
    Path home = folder.resolve("w");
    workspace = home.toString();
    assertThat(execute("init", workspace)).isZero();
    Files.writeString(
        home.resolve("segments.yml"),
        "segments:\n  big: {rule: m >= 4 and email is not null, description: The best}\n");
    var lake = TestLake.in(home);
    lake.merge(Customer.TABLE, row(Customer.TABLE, Map.of("email", "jane@example.org")));
    Map<String, Object> day = Map.of("as_of", DAY);
    lake.replaceWhere(CustomerFacts.TABLE, row(CustomerFacts.TABLE, day), day);
    Map<String, Object> scores =
        Map.of("as_of", DAY, "m", 5, "segment", "Champions", "method", "quantile");
    lake.replaceWhere(CustomerRfm.TABLE, row(CustomerRfm.TABLE, scores), day);
  }

  @Test
  void aRuleIsTriedBeforeItIsASegment() {
    assertThat(printed("segment", "try", "m = 5 and email is not null", "-w", workspace))
        .contains("1 of 1 customers (100.0 %) on 2024-03-01")
        .contains("customer_id | m\n------------+--\nc1          | 5\n")
        .contains("big       | 1         | 1       | 100.0 %")
        .contains("Champions | 1         | 1       | 100.0 %")
        .doesNotContain("jane");
    assertThat(printed("segment", "try", "m = 4", "-w", workspace))
        .contains("0 of 1 customers (0.0 %)")
        .doesNotContain("Some of them");
  }

  @Test
  void aMistakeInARuleEndsWithCodeOneAndTheNearestNames() {
    assertThat(execute("segment", "try", "monetery > 5", "-w", workspace)).isEqualTo(1);
    assertThat(err.toString())
        .contains("there is no column monetery; nearest: monetary")
        .doesNotContain("\tat ");
  }

  @Test
  void theSegmentsOfTheFileAreListed() {
    assertThat(printed("segment", "list", "-w", workspace))
        .contains("big     | customer_rfm.m >= 4 and customer.email is not null | The best");
  }

  @Test
  void whyTellsClausesValuesTheStayAndTheRun() {
    assertThat(printed("why", "big", "c1", "-w", workspace)).contains("No run has evaluated it");
    printed("run", "-w", workspace, "--only", "segment_member", "--as-of", "2024-03-01");
    assertThat(printed("why", "big", "c1", "-w", workspace))
        .contains(
            "big on 2024-03-01: the rule holds.",
            "true     all of\n",
            "true       customer_rfm.m >= 4   [5]",
            "true       customer.email is not null   [present]",
            "On record: in it on 2024-03-01, by run ",
            "In it from 2024-03-01 on")
        .doesNotContain("jane");
    assertThat(printed("why", "At Risk", "c1", "-w", workspace))
        .contains("false    customer_rfm.segment = 'At Risk'   [Champions]", "m = 5");
  }

  @Test
  void whoOrWhatDoesNotExistEndsWithCodeOne() {
    assertThat(execute("why", "bog", "c1", "-w", workspace)).isEqualTo(1);
    assertThat(execute("why", "big", "c2", "-w", workspace)).isEqualTo(1);
    assertThat(err.toString())
        .contains("Cannot find segment bog. Nearest: big", "Cannot find a customer of that id.");
  }

  /** A row of customer c1. */
  private static Dataset<Row> row(Table table, Map<String, Object> values) {
    var row = new TableRow(table).set(Customer.CUSTOMER_ID, "c1");
    values.forEach(row::set);
    return TableRow.dataset(table, List.of(row));
  }

  private String printed(String... arguments) {
    PrintStream screen = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(execute(arguments)).as(err::toString).isZero();
    } finally {
      System.setOut(screen);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private int execute(String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
  }
}
