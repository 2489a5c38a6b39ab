package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.disk.HeldFile;
import io.clientele.signals.feed.Feeds;
import io.clientele.sources.References;
import io.clientele.sources.topic.BrokerProblems;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;

/**
 * Computes engagement signals in a process of its own, beside Spark's.
 *
 * <pre>
 * --feeds FILE            sources in the words of clientele.yml, or clientele.yml itself
 * --lake DIR              folder of the tables
 * --as-of INSTANT         the moment that signals describe
 * --log FILE              where log lines go
 * --parallelism N         default 2
 * </pre>
 *
 * With {@code --kafka} events come from topics and signals go to one, until the run is stopped:
 *
 * <pre>
 * --kafka HOST:PORT       brokers of what is written, and of sources that name none
 * --kafka-settings FILE   settings of Kafka's clients for them, as properties
 * --checkpoints DIR       folder or URI of what the next run goes on from
 * --checkpoint-every T    default 10s
 * --signals HOW           exactly-once (default) or at-least-once
 * --transaction-timeout T default 15min
 * --tables-every T        how often rows of the tables change at most, default 1min
 * --dead-letters TOPIC    default clientele.dead-letters
 * --state WHERE           memory (default), changelog or rocksdb
 * --lateness T            of events, default 1min
 * --idle T                after which a partition without events holds up nobody, default 30s
 * --ahead T               of the clock that an event may be and move event time, default 5min
 * --postgres URL          JDBC URL of a database that signals also go to
 * --postgres-settings F   settings of its driver, as properties
 * --metrics [HOST:]PORT   where Prometheus may ask; without a host, of this machine alone
 * --fresh                 do not go on, begin anew
 * --until-end             end with what the topics hold now
 * </pre>
 *
 * <p>Prints one line of JSON, a {@link Summary}, on success; a sentence on the error stream
 * otherwise. Exit codes: 0 done, 1 something could not be read or computed, 2 wrong usage, 3
 * nothing was done since another process computes the signals of this lake.
 */
public final class SignalsMain {
  private static final Logger LOG = Logger.getLogger(SignalsMain.class.getName());
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int LEFT_ALONE = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private SignalsMain() {}

  public static void main(String[] args) {
    if (Deployment.here().isOnCluster()) {
      submit(args);
    } else {
      System.exit(run(System.out, System.err, args));
    }
  }

  /** This process may be the cluster's own, so it is not for this program to end. */
  private static void submit(String... args) {
    var told = new ByteArrayOutputStream();
    var err = new PrintStream(told, true, StandardCharsets.UTF_8);
    if (run(System.out, err, args) != DONE) {
      throw new IllegalStateException(told.toString(StandardCharsets.UTF_8).strip());
    }
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      if (Arguments.nameTopics(args)) {
        StreamRequest request = Arguments.readStream(Clock.systemUTC(), args);
        return run(request.signals().log(), err, () -> live(request, out, err));
      }
      SignalsRequest request = Arguments.read(args);
      return run(request.log(), err, () -> batch(request, out));
    } catch (ClienteleException e) {
      err.println(e.getMessage());
      return WRONG_USAGE;
    }
  }

  /** Either kind of run. */
  private interface Run {
    int run() throws Exception;
  }

  private static int run(Path log, PrintStream err, Run run) {
    try {
      LogFile.open(log);
      return run.run();
    } catch (Exception e) { // The edge of the process: whatever went wrong becomes one sentence.
      LOG.log(Level.SEVERE, "The run failed", e);
      err.println(sentence(e, log));
      return FAILED;
    }
  }

  /** What a stream keeps up to date is left to it. */
  private static int batch(SignalsRequest request, PrintStream out) throws Exception {
    Optional<HeldFile> lock = SignalsLock.take(request);
    if (lock.isEmpty()) {
      out.println(Summary.LEFT_ALONE);
      return LEFT_ALONE;
    }
    try (HeldFile held = lock.get()) {
      Feeds feeds = Feeds.of(request.feeds());
      JobExecutionResult result = new SignalsJob(request).run(feeds, UUID.randomUUID().toString());
      Summary summary = Summary.of(result, feeds, uptime());
      out.println(summary.json());
      return summary.isComplete() ? DONE : FAILED;
    }
  }

  private static int live(StreamRequest request, PrintStream out, PrintStream err)
      throws Exception {
    try (HeldFile held = SignalsLock.take(request.signals()).orElseThrow(() -> held(request))) {
      return follow(request, out, err);
    }
  }

  private static ClienteleException held(StreamRequest request) {
    return new ClienteleException(
        "Cannot follow events: another process computes the signals of %s."
            .formatted(request.signals().lake()),
        "Stop it, or wait for it to end.");
  }

  private static int follow(StreamRequest request, PrintStream out, PrintStream err)
      throws Exception {
    JobClient job = new LiveRun(request, new References(System::getenv), out).start();
    if (Deployment.here().isDetached()) {
      return DONE;
    }
    StreamRequest.Checkpoints checkpoints = request.checkpoints();
    CheckpointFolder folder = CheckpointFolder.of(checkpoints.folder());
    new Stop(job, folder.uri(), PATIENCE).onSignal();
    var patience = CheckpointWatch.Patience.of(checkpoints.every());
    var watch = new CheckpointWatch(folder, patience, Clock.systemUTC(), err);
    out.println(Summary.of(watch.await(job), stateBytes(request), uptime()).json());
    return DONE;
  }

  /** A run to the end keeps nothing, and what the folder holds is another run's. */
  private static OptionalLong stateBytes(StreamRequest request) {
    return request.untilEnd()
        ? OptionalLong.empty()
        : StateSize.of(CheckpointFolder.of(request.checkpoints().folder()));
  }

  /** What Flink wraps, told plainly. */
  private static String sentence(Throwable failure, Path log) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof ClienteleException)) {
      cause = cause.getCause();
    }
    if (cause instanceof ClienteleException) {
      return cause.getMessage();
    }
    return cause.getClass().getName().startsWith("org.apache.kafka.")
        ? "Cannot compute engagement signals: " + BrokerProblems.of(cause).getMessage()
        : "Cannot compute engagement signals: %s. Look into %s, then run again."
            .formatted(cause.getClass().getSimpleName(), log);
  }

  private static Duration uptime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
