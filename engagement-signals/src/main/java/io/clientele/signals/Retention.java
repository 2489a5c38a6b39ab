package io.clientele.signals;

import java.time.Duration;
import org.apache.flink.api.common.state.StateTtlConfig;

/**
 * How long state is kept, in processing time.
 *
 * @param events after so long an id that comes again is a new event
 * @param customers after so long without a touch a customer begins anew
 * @param unknown so long an event waits for a customer whom nobody knows yet
 */
record Retention(Duration events, Duration customers, Duration unknown) {
  private static final long QUERIES_OF_TIME = 1000;

  /**
   * Deliveries are repeated within hours or days; people come back after a year; who is to become a
   * customer does so within a month.
   */
  static final Retention USUAL =
      new Retention(Duration.ofDays(7), Duration.ofDays(400), Duration.ofDays(30));

  /**
   * In memory what is too old goes when the job starts again: looking for it with every event would
   * cost a sixth of the work.
   */
  StateTtlConfig ofCustomers() {
    return of(customers);
  }

  private static StateTtlConfig of(Duration span) {
    return StateTtlConfig.newBuilder(span)
        .disableCleanupInBackground()
        .cleanupFullSnapshot()
        .cleanupInRocksdbCompactFilter(QUERIES_OF_TIME)
        .build();
  }
}
