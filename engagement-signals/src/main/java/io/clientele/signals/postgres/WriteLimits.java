package io.clientele.signals.postgres;

import io.clientele.contracts.ClienteleException;
import java.io.Serializable;
import java.time.Duration;

/**
 * How many rows go at once, and how long things may take.
 *
 * @param rows rows with different keys that a batch holds at most
 * @param delay time that a row waits for others at most
 * @param outage time that a batch is tried again while the database is out of reach; keep it below
 *     Flink's checkpoint timeout, since a checkpoint waits for the batch
 */
public record WriteLimits(int rows, Duration delay, Duration outage) implements Serializable {
  private static final WriteLimits STANDARD =
      new WriteLimits(1000, Duration.ofMillis(50), Duration.ofMinutes(1));

  /**
   * @throws ClienteleException where one is not positive
   */
  public WriteLimits {
    if (rows < 1 || delay.toMillis() < 1 || outage.toMillis() < 1) {
      throw new ClienteleException(
          "Cannot write to PostgreSQL: %d rows, %s delay, %s outage."
              .formatted(rows, delay, outage),
          "Give at least 1 row and 1 ms each.");
    }
  }

  /** 1,000 rows, 50 ms, one minute. */
  public static WriteLimits standard() {
    return STANDARD;
  }
}
