package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;

/**
 * Waits for a run and tells the user when its checkpoints stop: what is not in a checkpoint is seen
 * by no reader, and Flink alone would go on in silence.
 */
final class CheckpointWatch {
  private final CheckpointFolder folder;
  private final Patience patience;
  private final Clock clock;
  private final PrintStream err;
  private Optional<String> last = Optional.empty();
  private Instant since;
  private String told = "";

  /**
   * How long no checkpoint may complete.
   *
   * @param look time between two looks
   * @param quiet after which the user is told
   * @param lasting after which a run ends whose folder cannot be written to
   */
  record Patience(Duration look, Duration quiet, Duration lasting) {
    private static final Duration LEAST = Duration.ofSeconds(30);
    private static final Duration LASTING = Duration.ofMinutes(10);

    /**
     * @param every time between two checkpoints
     */
    static Patience of(Duration every) {
      Duration some = every.multipliedBy(3);
      Duration quiet = some.compareTo(LEAST) > 0 ? some : LEAST;
      return new Patience(LEAST.dividedBy(3), quiet, quiet.plus(LASTING));
    }
  }

  /**
   * @param err what the user sees
   */
  CheckpointWatch(CheckpointFolder folder, Patience patience, Clock clock, PrintStream err) {
    this.folder = folder;
    this.patience = patience;
    this.clock = clock;
    this.err = err;
    this.since = clock.instant();
  }

  /**
   * Until the run ends.
   *
   * @throws ClienteleException where the folder could not be written to for too long; the run is
   *     cancelled then, and its last checkpoint stays
   */
  JobExecutionResult await(JobClient job) throws ExecutionException, InterruptedException {
    CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
    while (true) {
      try {
        return result.get(patience.look().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        lookAfter(job);
      }
    }
  }

  private void lookAfter(JobClient job) throws ExecutionException, InterruptedException {
    try {
      look();
    } catch (ClienteleException e) {
      job.cancel().get();
      throw e;
    }
  }

  /**
   * @throws ClienteleException where the run has to end
   */
  void look() {
    Optional<String> latest = latest();
    if (!latest.equals(last)) {
      last = latest;
      since = clock.instant();
      tellOfTheEnd();
    } else if (isLonger(patience.quiet())) {
      complain();
    }
  }

  /** A folder that cannot be read has no newer checkpoint. */
  private Optional<String> latest() {
    try {
      return folder.latest();
    } catch (IOException e) {
      return last;
    }
  }

  private void complain() {
    try {
      folder.requireRoom();
      tell("The log tells why.");
    } catch (ClienteleException e) {
      tell(e.getMessage());
      if (isLonger(patience.lasting())) {
        throw e;
      }
    }
  }

  private void tell(String why) {
    if (!told.equals(why)) {
      told = why;
      err.printf(
          "No checkpoint was completed for %d s, so nothing new can be seen. %s%n",
          Duration.between(since, clock.instant()).toSeconds(), why);
    }
  }

  private void tellOfTheEnd() {
    if (!told.isEmpty()) {
      told = "";
      err.println("Checkpoints are completed again.");
    }
  }

  private boolean isLonger(Duration limit) {
    return Duration.between(since, clock.instant()).compareTo(limit) > 0;
  }
}
