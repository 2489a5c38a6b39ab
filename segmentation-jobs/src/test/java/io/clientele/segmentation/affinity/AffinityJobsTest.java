package io.clientele.segmentation.affinity;

import static io.clientele.segmentation.affinity.Shelf.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.mart.NextCategory;
import io.clientele.contracts.mart.NextCategoryQuality;
import io.clientele.contracts.mart.ProductAffinity;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.TestLake;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AffinityJobsTest {
  private static final LocalDate MAY = LocalDate.of(2024, 5, 31);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
  private static final AffinitySettings SETTINGS = new AffinitySettings(365, 1, 100, 100, 1);
  private static final List<Job> JOBS =
      List.of(new ProductAffinityJob(SETTINGS), new NextCategoryJob(SETTINGS));

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void fill() {
    lake = TestLake.in(folder);
    var days =
        Stream.of(
            day("a", "2024-05-01", "tea", "cake"),
            day("a", "2024-06-01", "bread"),
            day("b", "2024-06-02", "tea", "milk"));
    lake.merge(Sale.TABLE, Shelf.sales(days.flatMap(day -> day).toList()));
  }

  @Test
  void aDayIsTheSameWhateverDayIsRunBeforeOrAfter() {
    lake.merge(Product.TABLE, Shelf.products());
    run(JUNE);
    run(MAY);
    List<String> may = rows(MAY);
    List<String> june = rows(JUNE);
    run(JUNE);
    run(MAY);
    assertThat(rows(MAY)).isEqualTo(may);
    assertThat(rows(JUNE)).isEqualTo(june);
    assertThat(lake.read(ProductAffinity.TABLE, MAY).count()).isEqualTo(4);
    assertThat(lake.read(NextCategory.TABLE, MAY).select("customer_id").distinct().count())
        .isEqualTo(1);
    assertThat(lake.read(NextCategory.TABLE, JUNE).count()).isEqualTo(4);
  }

  @Test
  void withoutProductsThereArePairsOfProductsAndNoCategories() {
    run(JUNE);
    assertThat(lake.read(ProductAffinity.TABLE, JUNE).where("basis = 'product'").count())
        .isEqualTo(4);
    assertThat(lake.read(ProductAffinity.TABLE, JUNE).count()).isEqualTo(4);
    assertThat(lake.read(NextCategory.TABLE, JUNE).count()).isZero();
  }

  private void run(LocalDate asOf) {
    var context = JobContext.on(asOf, lake, TestLake.workspace(folder), "run-1", Instant.EPOCH);
    JOBS.forEach(job -> job.run(context));
  }

  private List<String> rows(LocalDate asOf) {
    return Stream.of(ProductAffinity.TABLE, NextCategory.TABLE, NextCategoryQuality.TABLE)
        .flatMap((Table table) -> lake.read(table, asOf).collectAsList().stream())
        .map(Row::toString)
        .sorted()
        .toList();
  }
}
