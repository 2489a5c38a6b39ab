package io.clientele.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.mart.RfmStability;
import io.clientele.contracts.mart.SegmentMigration;
import io.clientele.contracts.table.Table;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentMigrationJobTest {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 30);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 31);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
  private static final Map<LocalDate, Map<String, String>> SEGMENTS =
      Map.of(
          APRIL, Map.of("a", "Loyal", "b", "Loyal", "gone", "Lost"),
          MAY, Map.of("a", "Loyal", "b", "At Risk", "c", "New"),
          JUNE, Map.of("a", "Loyal", "b", "Loyal", "c", "New", "d", "New"));

  @TempDir Path folder;

  @Test
  void customersMoveComeAndGo() {
    Lake lake = lakeOf(APRIL, MAY);
    assertThat(moves(lake, MAY, SegmentMigration.PREVIOUS))
        .containsExactly(
            "(not a customer yet) > New: 1, 10.00",
            "Lost > (no longer a customer): 1, 0.00",
            "Loyal > At Risk: 1, 10.00",
            "Loyal > Loyal: 1, 10.00");
  }

  @Test
  void theFirstDayHasNothingToBeComparedWith() {
    Lake lake = lakeOf(APRIL);
    assertThat(rows(lake, SegmentMigration.TABLE)).isEmpty();
    assertThat(rows(lake, RfmStability.TABLE)).isEmpty();
  }

  @Test
  void eitherSideOfTheMatrixHoldsTheCustomersOfItsDay() {
    Lake lake = lakeOf(APRIL, MAY, JUNE);
    String month = "as_of = '2024-06-30' AND span = 'month'";
    var matrix = lake.read(SegmentMigration.TABLE).where(month);
    String there = "SUM(customers) FILTER (WHERE %s NOT LIKE '(no%%')";
    Row sides =
        matrix
            .selectExpr(
                there.formatted(SegmentMigration.FROM_SEGMENT),
                there.formatted(SegmentMigration.TO_SEGMENT))
            .first();
    assertThat(sides.getLong(0)).isEqualTo(SEGMENTS.get(APRIL).size());
    assertThat(sides.getLong(1)).isEqualTo(SEGMENTS.get(JUNE).size());
  }

  @Test
  void stabilityLooksAtThoseWhoAreThereOnBothDays() {
    Lake lake = lakeOf(APRIL, MAY);
    Row previous =
        lake.read(RfmStability.TABLE, MAY).where("span = 'previous'").collectAsList().get(0);
    assertThat(previous.<Long>getAs(RfmStability.CUSTOMERS)).isEqualTo(2);
    assertThat(previous.<Double>getAs(RfmStability.SAME_SHARE)).isEqualTo(0.5);
  }

  @Test
  void daysInAnyOrderGiveTheSameTables() {
    Lake inOrder = lakeOf(APRIL, MAY, JUNE);
    Lake backwards = new Lake(inOrder.spark(), folder.resolve("other").toString());
    Stream.of(JUNE, APRIL, MAY).forEach(day -> run(backwards, day));
    for (Table table : List.of(SegmentMigration.TABLE, RfmStability.TABLE)) {
      assertThat(rows(backwards, table)).isNotEmpty().isEqualTo(rows(inOrder, table));
    }
  }

  @Test
  void aMethodThatOneDayLacksIsNotCompared() {
    Lake lake = lakeOf(APRIL);
    var both =
        List.of(row(MAY, "a", "Loyal"), row(MAY, "a", "Lost").set(CustomerRfm.METHOD, "kmeans"));
    store(lake, MAY, both);
    assertThat(lake.read(SegmentMigration.TABLE, MAY).where("method = 'kmeans'").count()).isZero();
  }

  private Lake lakeOf(LocalDate... days) {
    Lake lake = TestLake.in(folder);
    Stream.of(days).forEach(day -> run(lake, day));
    return lake;
  }

  private void run(Lake lake, LocalDate day) {
    var rows = SEGMENTS.get(day).entrySet().stream();
    store(lake, day, rows.map(each -> row(day, each.getKey(), each.getValue())).toList());
  }

  private JobResult store(Lake lake, LocalDate day, List<TableRow> rows) {
    var dataset = TableRow.dataset(CustomerRfm.TABLE, rows);
    lake.replaceWhere(CustomerRfm.TABLE, dataset, Map.of(CustomerRfm.AS_OF, day));
    var workspace = TestLake.workspace(folder);
    return new SegmentMigrationJob()
        .run(JobContext.on(day, lake, workspace, "run-1", Instant.EPOCH));
  }

  private static TableRow row(LocalDate day, String customer, String segment) {
    return new TableRow(CustomerRfm.TABLE)
        .set(CustomerRfm.AS_OF, day)
        .set(CustomerRfm.METHOD, CustomerRfm.QUANTILE)
        .set(CustomerRfm.CUSTOMER_ID, customer)
        .set(CustomerRfm.SEGMENT, segment)
        .set(CustomerRfm.MONETARY, BigDecimal.TEN);
  }

  private static List<String> moves(Lake lake, LocalDate day, String span) {
    return lake
        .read(SegmentMigration.TABLE, day)
        .where("span = '" + span + "'")
        .selectExpr(
            "format_string('%s > %s: %d, %s', from_segment, to_segment, customers,"
                + " cast(net_amount AS STRING)) AS move")
        .orderBy("move")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static List<Row> rows(Lake lake, Table table) {
    String[] key = table.key().toArray(String[]::new);
    return lake.read(table)
        .orderBy(key[0], Stream.of(key).skip(1).toArray(String[]::new))
        .collectAsList();
  }
}
