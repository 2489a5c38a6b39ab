package io.clientele.app;

import java.nio.file.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;

/** Where the engines' own messages go, so that the screen is the user's. */
final class LogFile {
  private static final String PROPERTY = "clientele.log";

  private LogFile() {}

  /** Sends all further messages to a file in the workspace. */
  static void moveTo(Path workspace) {
    System.setProperty(PROPERTY, workspace.resolve("logs/clientele.log").toString());
    ((LoggerContext) LogManager.getContext(false)).reconfigure();
  }

  static String current() {
    return System.getProperty(PROPERTY, "clientele.log");
  }
}
