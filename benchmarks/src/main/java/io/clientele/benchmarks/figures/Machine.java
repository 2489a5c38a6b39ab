package io.clientele.benchmarks.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What figures were measured on. */
public final class Machine {
  private Machine() {}

  /** One sentence; the load tells whether the machine was quiet. */
  public static String here() throws IOException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return "%s, %d cores, %s memory, %s %s, Java %s, load %.1f before the start"
        .formatted(
            processor(),
            system.getAvailableProcessors(),
            Figures.bytes(memory(system)),
            system.getName(),
            system.getVersion(),
            System.getProperty("java.runtime.version"),
            system.getSystemLoadAverage());
  }

  private static long memory(java.lang.management.OperatingSystemMXBean system) {
    return system instanceof com.sun.management.OperatingSystemMXBean known
        ? known.getTotalMemorySize()
        : 0;
  }

  private static String processor() throws IOException {
    Path facts = Path.of("/proc/cpuinfo");
    if (!Files.exists(facts)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(facts)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst("^.*:\\s*", ""))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
