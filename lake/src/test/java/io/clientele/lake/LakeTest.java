package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.SparkTest;
import io.clientele.lake.testing.TestLake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
  static final Table SHELF =
      Table.in("core", "shelf")
          .grain("one row per thing")
          .key("id")
          .required("id", ColumnType.STRING, "key")
          .optional("price", ColumnType.MONEY, "amount")
          .personal("owner", ColumnType.STRING, "who")
          .build();
  private static final Table DATED =
      Table.in("mart", "dated")
          .grain("one row per day and id")
          .key("as_of", "id")
          .partitionedBy("as_of")
          .required("as_of", ColumnType.DATE, "day")
          .required("id", ColumnType.STRING, "key")
          .optional("note", ColumnType.STRING, "anything")
          .build();

  @TempDir Path folder;

  @Test
  void aTableNeverWrittenIsEmptyAndHasItsContractsShape() {
    Dataset<Row> rows = lake().read(SHELF);
    assertThat(rows.columns()).containsExactly("id", "price", "owner");
    assertThat(rows.count()).isZero();
    assertThat(lake().version(SHELF)).isEqualTo(-1);
  }

  @Test
  void anAppendRepeatedWithItsIdAddsNothing() {
    Lake lake = lake();
    var id = new TransactionId("test", 7);
    assertThat(lake.append(SHELF, rows("a:1", "b:2"), id).rows()).isEqualTo(2);
    assertThat(lake.append(SHELF, rows("a:1", "b:2"), id).rows()).isZero();
    assertThat(lake.read(SHELF).count()).isEqualTo(2);
    assertThat(lake.lastAppend(SHELF, "test")).isEqualTo(7);
    assertThat(lake.lastAppend(SHELF, "other")).isEqualTo(-1);
  }

  @Test
  void anAppendOfNoRowsCountsAsDone() {
    Lake lake = lake();
    lake.append(SHELF, rows("a:1"), new TransactionId("test", 1));
    assertThat(lake.append(SHELF, rows(), new TransactionId("test", 2)).rows()).isZero();
    assertThat(lake.lastAppend(SHELF, "test")).isEqualTo(2);
    assertThat(lake.read(SHELF).count()).isEqualTo(1);
  }

  @Test
  void aMergeInsertsNewRowsRewritesChangedOnesAndLeavesEqualOnes() throws Exception {
    Lake lake = lake();
    lake.merge(SHELF, rows("a:1", "b:2"));
    Written second = lake.merge(SHELF, rows("b:3", "c:4"));
    assertThat(second.rows()).isEqualTo(2);
    assertThat(content(lake)).containsExactly("a=1.00", "b=3.00", "c=4.00");
    Written third = lake.merge(SHELF, rows("b:3", "c:4"));
    assertThat(third.rows()).isZero();
    assertThat(third.version()).isEqualTo(second.version());
  }

  @Test
  void aMergeRewritesOnlyTheFilesThatHoldAChangedRow() {
    Lake lake = lake();
    lake.append(SHELF, rows("a:1", "b:2").coalesce(1), new TransactionId("test", 1));
    lake.append(SHELF, rows("c:3", "d:4").coalesce(1), new TransactionId("test", 2));
    List<String> before = DeltaFiles.of(lake.path(SHELF)).paths();
    assertThat(lake.merge(SHELF, rows("d:5", "e:6", "a:1")).rows()).isEqualTo(2);
    assertThat(content(lake)).containsExactly("a=1.00", "b=2.00", "c=3.00", "d=5.00", "e=6.00");
    assertThat(DeltaFiles.of(lake.path(SHELF)).paths()).filteredOn(before::contains).hasSize(1);
  }

  @Test
  void aMergeFindsItsFilesInPartsAndUnderNamesThatMustBeQuoted() {
    Lake lake = TestLake.in(folder.resolve("a b+ä%20c"));
    LocalDate first = LocalDate.of(2024, 3, 1);
    lake.merge(DATED, day(first, "a", "b").withColumn("note", functions.lit("old")));
    lake.merge(DATED, day(first.plusDays(1), "a").withColumn("note", functions.lit("old")));
    lake.merge(DATED, day(first, "b").withColumn("note", functions.lit("new")));
    assertThat(texts(lake.read(DATED).selectExpr("concat(as_of, id, note)")))
        .containsExactlyInAnyOrder("2024-03-01aold", "2024-03-01bnew", "2024-03-02aold");
  }

  @Test
  void aMergeOfTwoRowsWithOneKeyIsRefused() {
    Lake lake = lake();
    lake.merge(SHELF, rows("a:1"));
    for (String key : List.of("a", "b")) {
      assertThatThrownBy(() -> lake.merge(SHELF, rows(key + ":2", key + ":3")))
          .hasMessageContaining("core.shelf: 1 rows repeat the key");
    }
    assertThat(content(lake)).containsExactly("a=1.00");
  }

  @Test
  void mergesSideBySideLoseNoRow() {
    Lake lake = lake();
    lake.merge(SHELF, rows("a:1"));
    List<CompletableFuture<Written>> writes =
        Stream.of("a:2", "b:3", "c:4")
            .map(row -> CompletableFuture.supplyAsync(() -> lake.merge(SHELF, rows(row))))
            .toList();
    assertThat(writes).allSatisfy(write -> assertThat(write.join().rows()).isEqualTo(1));
    assertThat(content(lake)).containsExactly("a=2.00", "b=3.00", "c=4.00");
  }

  @Test
  void aReplacementOfOneDayLeavesTheOthers() {
    Lake lake = lake();
    LocalDate first = LocalDate.of(2024, 3, 1);
    lake.replaceWhere(DATED, day(first, "a", "b"), Map.of("as_of", first));
    lake.replaceWhere(DATED, day(first.plusDays(1), "c"), Map.of("as_of", first.plusDays(1)));
    lake.replaceWhere(DATED, day(first, "z"), Map.of("as_of", first));
    assertThat(lake.read(DATED).count()).isEqualTo(2);
    assertThat(lake.read(DATED, first).first().getString(1)).isEqualTo("z");
  }

  @Test
  void theDaysOfADatedTableAreThoseThatHaveRows() {
    Lake lake = lake();
    assertThat(lake.days(DATED)).isEmpty();
    LocalDate first = LocalDate.of(2024, 3, 1);
    lake.replaceWhere(DATED, day(first.plusDays(9), "c"), Map.of("as_of", first.plusDays(9)));
    lake.replaceWhere(DATED, day(first, "a", "b"), Map.of("as_of", first));
    assertThat(lake.days(DATED)).containsExactly(first, first.plusDays(9));
    lake.clear(DATED, Map.of("as_of", first));
    assertThat(lake.days(DATED)).containsExactly(first.plusDays(9));
  }

  @Test
  void aColumnTheContractDoesNotKnowIsRefusedByName() {
    Dataset<Row> odd = rows("a:1").withColumn("colour", functions.lit("red"));
    assertThatThrownBy(() -> lake().merge(SHELF, odd))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("core.shelf")
        .hasMessageContaining("colour");
  }

  @Test
  void aTypeThatCannotHoldTheContractsIsRefused() {
    Dataset<Row> odd = rows("a:1").withColumn("price", functions.lit("much"));
    assertThatThrownBy(() -> lake().merge(SHELF, odd)).hasMessageContaining("price is STRING");
  }

  @Test
  void aRequiredColumnWithoutAValueFailsTheWriteAndLeavesTheTable() {
    Lake lake = lake();
    lake.merge(SHELF, rows("a:1"));
    Dataset<Row> empty = rows("b:2").withColumn("id", functions.expr("nullif(id, 'b')"));
    assertThatThrownBy(() -> lake.replace(SHELF, empty))
        .hasMessageContaining(
            "Cannot publish core.shelf: in 1 of 1 rows id is empty. It keeps its last version.");
    assertThat(content(lake)).containsExactly("a=1.00");
  }

  @Test
  void sparksOwnDeltaReaderSeesTheSameRows() {
    Lake lake = lake();
    lake.merge(SHELF, rows("a:1", "b:2"));
    lake.merge(SHELF, rows("b:3"));
    var rows = SparkTest.spark().read().format("delta").load(lake.path(SHELF));
    assertThat(rows.exceptAll(lake.read(SHELF)).count()).isZero();
    assertThat(rows.count()).isEqualTo(2);
  }

  @Test
  void personalColumnsStayOutOfTheLogsStatistics() throws Exception {
    Lake lake = lake();
    lake.append(
        SHELF,
        rows("a:1").withColumn("owner", functions.lit("canary@example.org")),
        new TransactionId("t", 1));
    try (var logs = java.nio.file.Files.list(Path.of(lake.path(SHELF), "_delta_log"))) {
      for (Path log : logs.toList()) {
        assertThat(
                java.nio.file.Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("canary");
      }
    }
  }

  @Test
  void deltaFilesListsWhatSparkReads() {
    Lake lake = lake();
    lake.merge(SHELF, rows("a:1", "b:2"));
    lake.merge(SHELF, rows("a:9"));
    var files = DeltaFiles.of(lake.path(SHELF));
    assertThat(files.version()).isEqualTo(lake.version(SHELF));
    assertThat(SparkTest.spark().read().parquet(files.paths().toArray(String[]::new)).count())
        .isEqualTo(2);
  }

  private Lake lake() {
    return TestLake.in(folder);
  }

  private static Dataset<Row> rows(String... keyAndPrice) {
    return SparkTest.spark()
        .createDataset(Arrays.asList(keyAndPrice), org.apache.spark.sql.Encoders.STRING())
        .selectExpr(
            "split(value, ':')[0] AS id", "CAST(split(value, ':')[1] AS DECIMAL(18,2)) AS price");
  }

  private static Dataset<Row> day(LocalDate day, String... ids) {
    return SparkTest.spark()
        .createDataset(Arrays.asList(ids), org.apache.spark.sql.Encoders.STRING())
        .selectExpr("DATE '" + day + "' AS as_of", "value AS id");
  }

  private static List<String> content(Lake lake) {
    return texts(lake.read(SHELF).orderBy("id").selectExpr("concat(id, '=', price)"));
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.as(org.apache.spark.sql.Encoders.STRING()).collectAsList();
  }
}
