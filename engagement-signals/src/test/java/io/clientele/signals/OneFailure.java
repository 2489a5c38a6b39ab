package io.clientele.signals;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The one failure of a job in this process: at the nth time that something passes a place. */
final class OneFailure {
  /** Where a job may fail. */
  enum Place {
    EVENTS,
    LETTERS,
    SIGNALS,
    CHANNELS,
    TRIGGERS,
    STAGED_SIGNALS,
    STAGED_CHANNELS,
    STAGED_TRIGGERS,
    COMMITTED_SIGNALS,
    COMMITTED_CHANNELS,
    COMMITTED_TRIGGERS
  }

  /** Between two events, so that some checkpoints come in the midst of a short stream. */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(3);

  private static final AtomicInteger LEFT = new AtomicInteger();
  private static volatile Place where;
  private static volatile Runnable what;

  private OneFailure() {}

  /**
   * @param most how often the place is passed at least
   * @return the place and the number, to be told where the test fails
   */
  static String at(Place place, int most, Random random) {
    return at(place, most, random, OneFailure::die);
  }

  /**
   * @param failure what happens then
   */
  static String at(Place place, int most, Random random, Runnable failure) {
    what = failure;
    int nth = 1 + random.nextInt(most);
    where = place;
    LEFT.set(nth);
    return place + " " + nth;
  }

  static boolean happened() {
    return LEFT.get() <= 0;
  }

  static void pass(Place place) {
    if (place == Place.EVENTS) {
      LockSupport.parkNanos(PAUSE);
    }
    if (place == where && LEFT.decrementAndGet() == 0) {
      what.run();
    }
  }

  private static void die() {
    throw new IllegalStateException("injected failure");
  }

  static <T> DataStream<T> passing(Place place, DataStream<T> records) {
    return records
        .map(new Passing<T>(place))
        .returns(records.getType())
        .uid(place.name())
        .name(place.name());
  }

  private record Passing<T>(Place place) implements MapFunction<T, T> {
    @Override
    public T map(T record) {
      pass(place);
      return record;
    }
  }
}
