package io.clientele.sources;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.ShippedProfiles;
import io.clientele.contracts.profile.SourceProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds profiles: shipped ones by name, and files of the user's own.
 *
 * @param home what relative paths are told from
 * @param business what profiles take from the company where they say nothing themselves
 */
public record ProfileFiles(Path home, BusinessDefaults business) {
  /**
   * @param name a shipped profile's name, or the path of a {@code .yml} file
   * @param source name of the source that uses it
   * @throws ClienteleException where there is no such profile, or with everything wrong with it
   */
  public SourceProfile profile(String name, String source) {
    return SourceProfile.parse(name, source, yaml(name), business);
  }

  /** True for the path of a profile, false for the name of a shipped one. */
  public static boolean isFile(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  private String yaml(String name) {
    return isFile(name)
        ? read(home.resolve(name))
        : ShippedProfiles.yaml(name).orElseThrow(() -> unknown(name));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot read profile " + file + ".",
          "Correct the path of the profile, or put the file there.",
          e);
    }
  }

  private static ClienteleException unknown(String name) {
    return new ClienteleException(
        "Cannot find profile " + name + ".",
        "Nearest: "
            + String.join(", ", Nearest.to(name, ShippedProfiles.NAMES))
            + "; or give the path of a .yml file.");
  }
}
