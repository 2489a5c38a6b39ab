package io.clientele.lake;

import java.util.Comparator;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that take the most urgent of the waiting tasks first, and the oldest of equals. */
final class UrgentFirst implements AutoCloseable {
  private final ExecutorService threads;
  private final AtomicLong arrivals = new AtomicLong();
  private final PriorityBlockingQueue<Waiting> waiting =
      new PriorityBlockingQueue<>(
          16, Comparator.comparingInt(Waiting::urgency).reversed().thenComparing(Waiting::arrival));

  private record Waiting(int urgency, long arrival, Runnable task) {}

  UrgentFirst(int sideBySide) {
    this.threads = Executors.newFixedThreadPool(sideBySide);
  }

  /** Where to hand in tasks of one urgency. */
  Executor of(int urgency) {
    return task -> {
      waiting.add(new Waiting(urgency, arrivals.getAndIncrement(), task));
      threads.execute(() -> waiting.remove().task().run());
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
