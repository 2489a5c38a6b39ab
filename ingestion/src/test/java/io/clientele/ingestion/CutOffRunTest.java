package io.clientele.ingestion;

import static io.clientele.ingestion.ShopDays.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.Catalog;
import io.clientele.contracts.ops.IngestedFile;
import io.clientele.lake.JobRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is cut off between two commits leaves the lake with the versions committed so far. So
 * a test takes back the last versions of the tables that are written last, the entries of the run
 * among them; the next run has to find what is missing and must not do twice what is there.
 */
class CutOffRunTest {
  private static final List<String> RESULTS =
      List.of("core.sale", "core.product", "core.customer", "ops.quarantine", "ops.reconciliation");

  @TempDir Path folder;
  private Ingestion ingestion;
  private String whole;

  @BeforeEach
  void ingestTwoDays() throws IOException {
    var days = new ShopDays(folder.resolve("shop"));
    ingestion = new Ingestion(folder, days.source());
    days.write("day1.csv", line("1", "A", 2, "17850.0"), "1,A,broken");
    ingestion.run();
    days.write("day2.csv", line("2", "B", 3, "17850.0"), line("3", "A", 1, "17851.0"), "4,C,,,");
    ingestion.run();
    whole = results();
    takeBack("ops/run", 1);
  }

  @Test
  void beforeTheBooksOfTheLastTableWereClosed() throws IOException {
    takeBack("ops/reconciliation", 1);
    assertTheNextRunCompletesIt();
  }

  @Test
  void beforeAnyBooksOfTheDayWereClosed() throws IOException {
    takeBack("ops/reconciliation", booksOfADay());
    takeBack("core/product", 1);
    assertTheNextRunCompletesIt();
  }

  @Test
  void beforeTheFilesCountedAsLanded() throws IOException {
    takeBack("ops/reconciliation", booksOfADay());
    takeBack("core/sale", 1);
    takeBack("ops/file", 1);
    assertThat(statuses()).contains("planned");
    assertTheNextRunCompletesIt();
    assertThat(statuses()).doesNotContain("planned");
  }

  private void assertTheNextRunCompletesIt() {
    assertThat(ingestion.run().values()).noneMatch(run -> run.status() == JobRun.Status.FAILED);
    assertThat(results()).isEqualTo(whole);
  }

  private int booksOfADay() {
    return (int) versions("ops/reconciliation") / 2;
  }

  private String statuses() {
    return ingestion.lake().read(IngestedFile.TABLE).collectAsList().toString();
  }

  /** Every row of every result, without the moments and numbers of the run. */
  private String results() {
    var text = new StringBuilder();
    for (String name : RESULTS) {
      var rows = ingestion.lake().read(Catalog.table(name));
      String[] columns =
          Stream.of(rows.columns())
              .filter(column -> !column.contains("run_id") && !column.endsWith("_at"))
              .toArray(String[]::new);
      text.append(name).append('\n');
      rows.selectExpr(columns).collectAsList().stream()
          .map(Row::toString)
          .sorted(Comparator.naturalOrder())
          .forEach(row -> text.append(row).append('\n'));
    }
    return text.toString();
  }

  private long versions(String table) {
    return log(table).size();
  }

  private void takeBack(String table, int versions) throws IOException {
    List<Path> log = log(table);
    for (Path version : log.subList(log.size() - versions, log.size())) {
      delete(version.getParent(), version.getFileName().toString().replace(".json", ""));
    }
  }

  /** The commit with the checksums that Kernel and Hadoop write beside it. */
  private static void delete(Path folder, String version) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().contains(version)).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<Path> log(String table) {
    try (Stream<Path> files =
        Files.list(folder.resolve("lake").resolve(table).resolve("_delta_log"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
