package io.clientele.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the classes that a run loaded in one archive, so that later starts map it instead of
 * looking for each class in two hundred jars. The launcher says where, as long as there is none.
 */
final class SharedClasses {
  private static final Logger LOG = LoggerFactory.getLogger(SharedClasses.class);
  private static final String PROPERTY = "clientele.classes";
  private static final long ENOUGH_BYTES = 1L << 30;
  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

  private SharedClasses() {}

  /** Writes the archive where the launcher wants one; without it starts are slower, no more. */
  static void keep() {
    String archive = System.getProperty(PROPERTY);
    if (archive == null) {
      return;
    }
    Path part = Path.of(archive + "." + ProcessHandle.current().pid());
    try {
      if (fits(part.getParent())) {
        dump(part);
        Files.move(part, Path.of(archive), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException | JMException e) {
      LOG.warn("Cannot keep the loaded classes in {}", archive, e);
    }
  }

  /** Java ends at once, with an error, where it cannot write all of the archive. */
  private static boolean fits(Path folder) throws IOException {
    return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() > ENOUGH_BYTES;
  }

  /** Quietly: some versions of Java tell the screen about it. */
  private static void dump(Path file) throws JMException {
    PrintStream screen = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName(COMMANDS),
              "vmCds",
              new Object[] {new String[] {"dynamic_dump", file.toString()}},
              new String[] {String[].class.getName()});
    } finally {
      System.setOut(screen);
    }
  }
}
