package io.clientele.lake;

import java.util.function.Supplier;

/** A value that is found when first asked for and kept. */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> find;
  private T value;

  private Once(Supplier<T> find) {
    this.find = find;
  }

  public static <T> Once<T> of(Supplier<T> find) {
    return new Once<>(find);
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = find.get();
    }
    return value;
  }
}
