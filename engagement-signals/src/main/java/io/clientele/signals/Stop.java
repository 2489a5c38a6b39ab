package io.clientele.signals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import sun.misc.Signal;

/**
 * Ends a job with a last savepoint, so that all it wrote can be seen and another run can go on.
 * Where that takes too long the job is cancelled, and its last checkpoint stays.
 *
 * @param folder URI of the savepoint's folder
 */
record Stop(JobClient job, String folder, Duration patience) {
  private static final Logger LOG = Logger.getLogger(Stop.class.getName());

  /**
   * Stops when the user asks for it. The hooks of a process that ends would not do: Flink's own run
   * beside them and remove what a savepoint is made of.
   */
  void onSignal() {
    var isAsked = new AtomicBoolean();
    for (String name : List.of("INT", "TERM")) {
      Signal.handle(new Signal(name), signal -> once(isAsked));
    }
  }

  /** A terminal asks the whole group of processes, and the one that started this asks again. */
  private void once(AtomicBoolean isAsked) {
    if (isAsked.compareAndSet(false, true)) {
      now();
    }
  }

  void now() {
    try {
      job.stopWithSavepoint(
              /* advanceToEndOfEventTime= */ false, folder, SavepointFormatType.CANONICAL)
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(Level.WARNING, "No savepoint could be made", e);
      job.cancel();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
