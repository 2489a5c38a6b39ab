package io.clientele.ingestion;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Everything that anybody logs, at every level and with its causes, until it is closed. */
final class CapturedLog extends AbstractAppender implements AutoCloseable {
  private final StringWriter written = new StringWriter();
  private final LoggerContext context = LoggerContext.getContext(false);

  private CapturedLog() {
    super("captured", null, null, false, Property.EMPTY_ARRAY);
  }

  static CapturedLog begin() {
    var log = new CapturedLog();
    log.start();
    LoggerConfig root = log.context.getConfiguration().getRootLogger();
    List.copyOf(root.getAppenders().keySet()).forEach(root::removeAppender);
    root.addAppender(log, Level.DEBUG, null);
    Configurator.setAllLevels(LogManager.ROOT_LOGGER_NAME, Level.DEBUG);
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
    context.reconfigure();
    stop();
  }
}
