package io.clientele.ingestion;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Everything that is logged, at every level and with its causes, until it is closed. */
final class CapturedLog extends AbstractAppender implements AutoCloseable {
  private final StringWriter written = new StringWriter();
  private final Logger root = (Logger) LogManager.getRootLogger();
  private final Level before = root.getLevel();

  private CapturedLog() {
    super("captured", null, null, false, Property.EMPTY_ARRAY);
  }

  static CapturedLog begin() {
    var log = new CapturedLog();
    log.start();
    log.root.addAppender(log);
    log.root.setLevel(Level.DEBUG);
    return log;
  }

  @Override
  public synchronized void append(LogEvent event) {
    written.append(event.getMessage().getFormattedMessage()).append('\n');
    if (event.getThrown() != null) {
      event.getThrown().printStackTrace(new PrintWriter(written, true));
    }
  }

  synchronized String text() {
    return written.toString();
  }

  @Override
  public void close() {
    root.removeAppender(this);
    root.setLevel(before);
    stop();
  }
}
