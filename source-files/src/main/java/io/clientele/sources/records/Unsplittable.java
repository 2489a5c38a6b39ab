package io.clientele.sources.records;

/** A text that holds no records at all, or one too long to be a record. */
public final class Unsplittable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Unsplittable(String message) {
    super(message);
  }
}
