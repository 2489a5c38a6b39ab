package io.clientele.signals;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** What has to happen some time, in whatever time a busy machine takes. */
public final class Eventually {
  public static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration EVERY = Duration.ofMillis(20);

  private Eventually() {}

  /** Looks again and again. */
  public static void await(Callable<Boolean> condition) {
    Awaitility.await().pollInSameThread().pollInterval(EVERY).atMost(LIMIT).until(condition);
  }
}
