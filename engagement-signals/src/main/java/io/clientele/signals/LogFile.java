package io.clientele.signals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends every log line of the process to one file and none to the screen. */
final class LogFile {
  private static final Logger ROOT = Logger.getLogger("");

  /** Flink registers a gauge of its sinks anew with every checkpoint, and warns of it each time. */
  private static final Logger METRICS = Logger.getLogger("org.apache.flink.metrics.MetricGroup");

  private LogFile() {}

  static void open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    LogManager.getLogManager().reset();
    Handler handler = new FileHandler(file.toString().replace("%", "%%"), true);
    handler.setFormatter(new SimpleFormatter());
    handler.setEncoding("UTF-8");
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.WARNING);
    METRICS.setLevel(Level.SEVERE);
  }
}
