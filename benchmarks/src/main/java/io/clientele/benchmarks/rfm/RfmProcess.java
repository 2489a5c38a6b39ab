package io.clientele.benchmarks.rfm;

import com.sun.management.OperatingSystemMXBean;
import io.clientele.benchmarks.rfm.Rounds.Build;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;

/** One engine alone in a process: builds several times and prints what it took. */
final class RfmProcess {
  private RfmProcess() {}

  /** Arguments: engine, task, folder of the lake, number of builds. */
  public static void main(String[] args) throws IOException, SQLException {
    Engine engine = Engine.of(args[0], Task.valueOf(args[1]), Path.of(args[2]));
    int rounds = Integer.parseInt(args[3]);
    var builds = new ArrayList<Build>();
    double cold = 0;
    for (int round = 0; round < rounds; round++) {
      builds.add(measured(engine));
      cold = round == 0 ? secondsSinceStart() : cold;
    }
    System.out.println(new Rounds(cold, builds, peakHeap()).text());
    System.out.flush();
    // Spark's shutdown is no part of what is measured.
    Runtime.getRuntime().halt(0);
  }

  private static Build measured(Engine engine) throws IOException, SQLException {
    engine.clear();
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
