package io.clientele.signals.feed;

import io.clientele.contracts.profile.SourceProfile;
import java.util.Map;

/**
 * A system as {@code clientele.yml} lists it.
 *
 * @param path folder, file, database or brokers, as it stands there
 * @param connection settings of the client that asks; references in them are not resolved
 * @param topics topic of each object that names one
 */
public record ListedSource(
    SourceProfile profile,
    String path,
    Map<String, String> connection,
    Map<String, String> topics) {
  /** Settings may hold secrets. */
  @Override
  public String toString() {
    return profile.source();
  }
}
