package io.clientele.sources.records;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Elements of which only reading the next one tells whether there is one. */
abstract class LookAhead<T> implements Iterator<T> {
  private T ahead;
  private boolean over;

  /** The next element, or null where there is none; asked no more after that. */
  abstract T read();

  @Override
  public final boolean hasNext() {
    if (ahead == null && !over) {
      ahead = read();
      over = ahead == null;
    }
    return ahead != null;
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T element = ahead;
    ahead = null;
    return element;
  }
}
