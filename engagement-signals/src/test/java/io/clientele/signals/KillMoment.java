package io.clientele.signals;

import io.clientele.signals.audit.CommandRun;
import io.clientele.signals.audit.Traces;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** When a run is killed. */
enum KillMoment {
  /** As soon as a checkpoint stands, of which little or nothing is committed yet. */
  COMMITTING {
    @Override
    void await(CommandRun run, Traces traces, CheckpointFolder checkpoints, Random random)
        throws Exception {
      RUNNING.await(run, traces, checkpoints, random);
      awaitChange(run, traces::versions);
      awaitChange(run, checkpoints::latest);
    }
  },
  /** At any time after its first checkpoint. */
  RUNNING {
    @Override
    void await(CommandRun run, Traces traces, CheckpointFolder checkpoints, Random random)
        throws Exception {
      awaitChange(run, checkpoints::latest);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(1000));
    }
  },
  /** While it starts, or soon after. */
  STARTING {
    @Override
    void await(CommandRun run, Traces traces, CheckpointFolder checkpoints, Random random)
        throws Exception {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(6000));
    }
  };

  abstract void await(CommandRun run, Traces traces, CheckpointFolder checkpoints, Random random)
      throws Exception;

  private static void awaitChange(CommandRun run, Callable<?> state) throws Exception {
    long end = System.nanoTime() + Eventually.LIMIT.toNanos();
    for (Object before = state.call(); state.call().equals(before); ) {
      if (!run.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("The run does not go on: " + run.printed());
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }
}
