package io.clientele.benchmarks.segmentation;

import com.sun.management.OperatingSystemMXBean;
import io.clientele.benchmarks.segmentation.Rounds.Build;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;

/**
 * One engine alone in a process: builds anew several times, or goes on once; prints what it took.
 */
final class SegmentationProcess {
  private SegmentationProcess() {}

  /** Number of builds that stands for going on from what is stored. */
  static final int GO_ON = 0;

  /** Arguments: engine, folder of the lake, business day, number of builds or {@link #GO_ON}. */
  public static void main(String[] args) throws IOException, SQLException {
    Engine engine = Engine.of(args[0], Path.of(args[1]), LocalDate.parse(args[2]));
    int rounds = Integer.parseInt(args[3]);
    var builds = new ArrayList<Build>();
    double cold = 0;
    for (int round = 0; round < Math.max(1, rounds); round++) {
      if (rounds != GO_ON) {
        engine.clear();
      }
      builds.add(measured(engine));
      cold = round == 0 ? secondsSinceStart() : cold;
    }
    System.out.println(new Rounds(cold, builds, peakHeap()).text());
    System.out.flush();
    // Spark's shutdown is no part of what is measured.
    Runtime.getRuntime().halt(0);
  }

  private static Build measured(Engine engine) throws SQLException {
    long start = System.nanoTime();
    long startOfWork = processorNanos();
    engine.build();
    return new Build((System.nanoTime() - start) / 1e9, (processorNanos() - startOfWork) / 1e9);
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double secondsSinceStart() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
