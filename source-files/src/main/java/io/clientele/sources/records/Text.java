package io.clientele.sources.records;

import java.io.Reader;

/** A text that can be read from its beginning, more than once. */
@FunctionalInterface
public interface Text {
  /** A new reader at the beginning; the caller closes it. */
  Reader open();
}
