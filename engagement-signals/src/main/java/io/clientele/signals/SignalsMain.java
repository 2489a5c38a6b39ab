package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.signals.feed.Feeds;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.flink.api.common.JobExecutionResult;

/**
 * Computes engagement signals in a process of its own, beside Spark's.
 *
 * <pre>
 * --feeds FILE            sources in the words of clientele.yml, or clientele.yml itself
 * --lake DIR              folder of the tables
 * --as-of INSTANT         the moment that signals describe
 * --log FILE              where log lines go
 * --half-life-days N      default 7
 * --parallelism N         default 2
 * </pre>
 *
 * Prints one line of JSON, a {@link Summary}, on success; a sentence on the error stream otherwise.
 * Exit codes: 0 done, 1 something could not be read or computed, 2 wrong usage.
 */
public final class SignalsMain {
  private static final Logger LOG = Logger.getLogger(SignalsMain.class.getName());
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private SignalsMain() {}

  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      return run(Arguments.read(args), out, err);
    } catch (ClienteleException e) {
      err.println(e.getMessage());
      return WRONG_USAGE;
    }
  }

  private static int run(SignalsRequest request, PrintStream out, PrintStream err) {
    try {
      LogFile.open(request.log());
      Summary summary = summary(request);
      out.println(summary.json());
      return summary.isComplete() ? DONE : FAILED;
    } catch (Exception e) { // The edge of the process: whatever went wrong becomes one sentence.
      LOG.log(Level.SEVERE, "The run failed", e);
      err.println(sentence(e, request));
      return FAILED;
    }
  }

  /** What Flink wraps, told plainly. */
  private static String sentence(Throwable failure, SignalsRequest request) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof ClienteleException)) {
      cause = cause.getCause();
    }
    return cause instanceof ClienteleException
        ? cause.getMessage()
        : "Cannot compute engagement signals: %s. Look into %s, then run again."
            .formatted(cause.getClass().getSimpleName(), request.log());
  }

  private static Summary summary(SignalsRequest request) throws Exception {
    Feeds feeds = Feeds.of(request.feeds());
    JobExecutionResult result = new SignalsJob(request).run(feeds, UUID.randomUUID().toString());
    return Summary.of(result, feeds, uptime());
  }

  private static Duration uptime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
