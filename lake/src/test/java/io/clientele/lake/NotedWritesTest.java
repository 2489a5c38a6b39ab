package io.clientele.lake;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerDay;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotedWritesTest {
  private static final MadeFrom FIRST = MadeFrom.nothing().with("step", "1");
  private static final MadeFrom THEN = MadeFrom.nothing().with("step", "2");
  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void linesOfTwoMonths() {
    lake = TestLake.in(folder);
    lake.noting(FIRST)
        .replace(CustomerDay.TABLE, days("a 2024-03-05 1", "b 2024-03-05 1", "a 2024-04-05 1"));
  }

  @Test
  void newsWithoutAStoredKeyComeInAFileOfTheirOwn() {
    Set<String> before = paths();
    combine(days("c 2024-03-05 2"), MARCH);
    assertThat(told())
        .containsExactly("a 2024-03-05 1", "a 2024-04-05 1", "b 2024-03-05 1", "c 2024-03-05 2");
    assertThat(paths()).containsAll(before).hasSize(before.size() + 1);
    assertThat(lake.madeFrom(CustomerDay.TABLE)).isEqualTo(THEN);
  }

  @Test
  void aStoredKeyMeetsItsNewsAndItsFileAloneIsWrittenAnew() {
    Set<String> april = paths("month=2024-04-01");
    combine(days("a 2024-03-05 4", "c 2024-04-01 1"), MARCH, APRIL);
    assertThat(told())
        .containsExactly("a 2024-03-05 5", "a 2024-04-05 1", "b 2024-03-05 1", "c 2024-04-01 1");
    assertThat(paths()).containsAll(april);
  }

  @Test
  void aRowOfWhichNothingIsLeftIsGone() {
    combine(days("a 2024-03-05 -1"), MARCH);
    assertThat(told()).containsExactly("a 2024-04-05 1", "b 2024-03-05 1");
  }

  @Test
  void aPartWithManyFilesBecomesOneOfFewAgain() {
    for (int day = 1; day <= Rewrite.MOST_FILES; day++) {
      combine(days("n 2024-03-%02d 1".formatted(day)), MARCH);
    }
    assertThat(paths("month=2024-03-01")).hasSizeGreaterThan(Rewrite.MOST_FILES);
    combine(days("n 2024-03-31 1"), MARCH);
    assertThat(paths("month=2024-03-01")).hasSizeLessThan(Rewrite.MOST_FILES);
    assertThat(told()).hasSize(3 + Rewrite.MOST_FILES + 1);
  }

  @Test
  void changesTellThePartsTheyAreIn() {
    TableVersion before = lake.changes(CustomerDay.TABLE).upTo();
    combine(days("c 2024-04-09 2"), APRIL);
    assertThat(lake.changes(CustomerDay.TABLE, Optional.of(before)).parts())
        .containsExactly(Map.of(CustomerDay.MONTH, APRIL.toString()));
  }

  /** Adds lines to those of the same key. */
  private void combine(Dataset<Row> news, LocalDate... months) {
    Dataset<Row> keys =
        news.select(CustomerDay.CUSTOMER_ID, CustomerDay.BUSINESS_DATE, CustomerDay.ORDER_ID);
    var parts = Stream.of(months).map(month -> Map.of(CustomerDay.MONTH, month)).toList();
    lake.noting(THEN)
        .combine(CustomerDay.TABLE, keys, parts, stored -> added(stored.unionByName(news)));
  }

  private static Dataset<Row> added(Dataset<Row> rows) {
    String[] names = CustomerDay.TABLE.columnNames().toArray(String[]::new);
    String[] others =
        Stream.of(names).filter(name -> !name.equals(CustomerDay.LINES)).toArray(String[]::new);
    return rows.groupBy(Stream.of(others).map(name -> col(name)).toArray(Column[]::new))
        .agg(sum(CustomerDay.LINES).cast("int").as(CustomerDay.LINES))
        .where(col(CustomerDay.LINES).gt(0));
  }

  private Set<String> paths() {
    return Set.copyOf(lake.liveFiles(CustomerDay.TABLE).paths());
  }

  private Set<String> paths(String part) {
    return paths().stream().filter(path -> path.contains(part)).collect(toSet());
  }

  private List<String> told() {
    return lake
        .read(CustomerDay.TABLE)
        .select(CustomerDay.CUSTOMER_ID, CustomerDay.BUSINESS_DATE, CustomerDay.LINES)
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }

  private static Dataset<Row> days(String... customersDaysAndLines) {
    var rows =
        Stream.of(customersDaysAndLines)
            .map(each -> each.split(" "))
            .map(NotedWritesTest::row)
            .toList();
    return TableRow.dataset(CustomerDay.TABLE, rows);
  }

  private static TableRow row(String... parts) {
    LocalDate day = LocalDate.parse(parts[1]);
    return new TableRow(CustomerDay.TABLE)
        .set(CustomerDay.CUSTOMER_ID, parts[0])
        .set(CustomerDay.BUSINESS_DATE, day)
        .set(CustomerDay.ORDER_ID, CustomerDay.NO_ORDER)
        .set(CustomerDay.MONTH, day.withDayOfMonth(1))
        .set(CustomerDay.LINES, Integer.parseInt(parts[2]));
  }
}
