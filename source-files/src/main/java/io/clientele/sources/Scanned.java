package io.clientele.sources;

import io.clientele.contracts.profile.ObjectProfile;

/**
 * What looking at a file told.
 *
 * @param <T> what the caller found in the whole file
 */
public sealed interface Scanned<T> {
  /**
   * A file that can be used.
   *
   * @param object the object of the profile that it holds
   * @param found what the caller found
   */
  record Readable<T>(ObjectProfile object, FileContent content, T found) implements Scanned<T> {}

  /**
   * A file that cannot.
   *
   * @param problem why, and what to do, for the user
   */
  record Refused<T>(String problem) implements Scanned<T> {}
}
