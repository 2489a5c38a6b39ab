package io.clientele.contracts.config;

import java.nio.file.Path;

/** Where files are, as settings name it: a path, or the URI of a file system that Hadoop knows. */
public final class Location {
  private Location() {}

  public static boolean isUri(String location) {
    return location.contains("://");
  }

  /**
   * A URI as it is; a path made absolute.
   *
   * @param home what relative paths are told from, absolute
   */
  public static String of(Path home, String location) {
    return isUri(location) ? location : home.resolve(location).normalize().toString();
  }
}
