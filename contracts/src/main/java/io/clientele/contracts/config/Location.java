package io.clientele.contracts.config;

import java.nio.file.Path;

/**
 * Where a source is, as settings name it: a path, the URI of a file system that Hadoop knows, or a
 * system that is asked for its rows, which are then fetched into files.
 */
public final class Location {
  private static final String DATABASE = "jdbc:";
  private static final String BROKER = "kafka://";
  private static final String FETCHED = "fetched";
  private static final String REPLAYED = "replayed";

  private Location() {}

  public static boolean isUri(String location) {
    return location.contains("://") || isFetched(location);
  }

  /** True for a database, named by its JDBC URL. */
  public static boolean isDatabase(String location) {
    return location.startsWith(DATABASE);
  }

  /** True for Kafka brokers: {@code kafka://host:port,host:port}. */
  public static boolean isBroker(String location) {
    return location.startsWith(BROKER);
  }

  /** The brokers of such a location, divided by commas. */
  public static String brokers(String location) {
    return location.substring(BROKER.length()).replaceFirst("/+$", "");
  }

  /** True where rows are asked for and fetched into files. */
  public static boolean isFetched(String location) {
    return isDatabase(location) || isBroker(location);
  }

  /**
   * A URI as it is; a path made absolute.
   *
   * @param home what relative paths are told from, absolute
   */
  public static String of(Path home, String location) {
    return isUri(location) ? location : home.resolve(location).normalize().toString();
  }

  /**
   * Where the files of a source are: what is fetched lies in a folder of the workspace.
   *
   * @param home folder of the workspace, absolute
   * @param source its name
   */
  public static String ofFiles(Path home, String source, String location) {
    return isFetched(location)
        ? home.resolve(FETCHED).resolve(source).toString()
        : of(home, location);
  }

  /**
   * Where rows of a source are that were given back from quarantine.
   *
   * @param home folder of the workspace, absolute
   * @param source its name
   */
  public static Path ofReplays(Path home, String source) {
    return home.resolve(REPLAYED).resolve(source);
  }
}
