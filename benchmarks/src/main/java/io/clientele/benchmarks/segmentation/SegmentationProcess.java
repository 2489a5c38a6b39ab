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
import java.util.List;

/** One engine alone in a process: builds several times and prints what it took. */
final class SegmentationProcess {
  /** Every build begins with nothing. */
  static final String ANEW = "anew";

  /** A build goes on from what its lake holds. */
  static final String ON = "on";

  private SegmentationProcess() {}

  /**
   * Arguments: engine, business day, {@code anew} or {@code on}, and folders of lakes. One folder
   * may stand there several times; a process that goes on needs a lake of its own each time.
   */
  public static void main(String[] args) throws IOException, SQLException {
    LocalDate asOf = LocalDate.parse(args[1]);
    boolean anew = args[2].equals(ANEW);
    var builds = new ArrayList<Build>();
    double cold = 0;
    for (String lake : List.of(args).subList(3, args.length)) {
      Engine engine = Engine.of(args[0], Path.of(lake), asOf);
      if (anew) {
        engine.clear();
      }
      builds.add(measured(engine));
      cold = builds.size() == 1 ? secondsSinceStart() : cold;
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
