package io.clientele.lake;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One system: how it writes, and where its files or rows are.
 *
 * @param name the name that rows carry in {@code source}
 * @param profile a shipped profile's name, or the path of a profile file
 * @param path folder of the files, absolute or relative to the workspace; or the JDBC URL of a
 *     database, or Kafka brokers
 * @param connection settings of the driver or client that asks; secrets among them are references
 *     such as {@code ${ENV:CRM_PASSWORD}}, which nothing but connecting resolves
 * @param objects where each object of the profile is in a system that is asked; or, beside a folder
 *     of files, the topics that the same rows come by while they happen
 */
public record Source(
    String name,
    String profile,
    String path,
    Map<String, String> connection,
    Map<String, Origin> objects) {
  public Source {
    connection = new LinkedHashMap<>(connection);
    objects = new LinkedHashMap<>(objects);
  }

  /** A source of files. */
  public Source(String name, String profile, String path) {
    this(name, profile, path, Map.of(), Map.of());
  }
}
