package io.clientele.benchmarks.value;

import com.sun.management.OperatingSystemMXBean;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.ValueModel;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.SparkSessions;
import io.clientele.lake.Workspace;
import io.clientele.segmentation.value.CustomerValueJob;
import io.clientele.segmentation.value.ValueSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Writes facts, or values their customers, alone in a process. */
final class ValueProcess {
  /** Sets apart what a log may print beside it. */
  static final String MARK = "measured\t";

  private static final LocalDate AS_OF = ShopFacts.LAST_DAY;
  private static final ValueSettings SETTINGS = ValueSettings.standard();

  private ValueProcess() {}

  /**
   * Arguments: {@code write LAKE CUSTOMERS SEED}, unless they are written, or {@code value LAKE}.
   */
  public static void main(String[] args) {
    var lake = new Lake(SparkSessions.local(Map.of()), args[1]);
    if (args[0].equals("write")) {
      write(new ShopFacts(Long.parseLong(args[2]), Long.parseLong(args[3])), lake);
    } else {
      value(lake);
    }
    System.out.flush();
    // Spark's shutdown is no part of what is measured.
    Runtime.getRuntime().halt(0);
  }

  private static void write(ShopFacts shop, Lake lake) {
    if (lake.count(CustomerFacts.TABLE, AS_OF) > 0) {
      return;
    }
    for (LocalDate day : List.of(AS_OF.minusDays(SETTINGS.holdoutDays()), AS_OF)) {
      lake.replaceDay(CustomerFacts.TABLE, day, shop.on(day, lake.spark()));
    }
  }

  private static void value(Lake lake) {
    long start = System.nanoTime();
    var result =
        new CustomerValueJob(SETTINGS)
            .run(JobContext.on(AS_OF, lake, workspace(lake), "benchmark", Instant.EPOCH));
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    System.out.println(
        MARK + "%,d\t%.1f s\t%.1f s".formatted(result.rowsOut(), seconds, processor));
    lake.read(ValueModel.TABLE, AS_OF)
        .orderBy(ValueModel.MODEL, ValueModel.MEASURE)
        .collectAsList()
        .forEach(System.out::println);
  }

  private static Workspace workspace(Lake lake) {
    Path home = Path.of(lake.root());
    return new Workspace(
        home,
        ZoneOffset.UTC,
        ShopFacts.CURRENCY,
        "GB",
        lake.root(),
        home.resolve("marts.duckdb"),
        List.of());
  }
}
