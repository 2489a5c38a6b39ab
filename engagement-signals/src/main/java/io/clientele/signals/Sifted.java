package io.clientele.signals;

import io.clientele.signals.event.Excluded;
import java.util.function.Function;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * A stream, and beside it all events that were excluded on the way to it.
 *
 * @param <T> what passed
 */
record Sifted<T>(DataStream<T> passed, DataStream<Excluded> excluded) {
  static <T> Sifted<T> of(SingleOutputStreamOperator<T> sieve) {
    return new Sifted<>(sieve, sieve.getSideOutput(Excluded.TAG));
  }

  <R> Sifted<R> through(Function<DataStream<T>, SingleOutputStreamOperator<R>> sieve) {
    Sifted<R> next = of(sieve.apply(passed));
    return new Sifted<>(next.passed, excluded.union(next.excluded));
  }

  /** All go on, in another shape. */
  <R> Sifted<R> map(Function<DataStream<T>, DataStream<R>> change) {
    return new Sifted<>(change.apply(passed), excluded);
  }

  /**
   * Some go through the sieve, the others pass it by.
   *
   * @param name of those that go through it, as no others of the job
   */
  Sifted<T> through(
      String name,
      FilterFunction<T> some,
      Function<DataStream<T>, SingleOutputStreamOperator<T>> sieve) {
    Sifted<T> next = of(sieve.apply(passed.filter(some).uid(name)));
    DataStream<T> others = passed.filter(each -> !some.filter(each)).uid("no-" + name);
    return new Sifted<>(others.union(next.passed), excluded.union(next.excluded));
  }
}
