package io.clientele.ingestion;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.ShippedProfiles;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.lake.Source;
import io.clientele.lake.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the profile of a source: a shipped one by name, or a file of the user's own. */
public final class ProfileCatalog {
  private ProfileCatalog() {}

  /**
   * @throws ClienteleException where there is no such profile, or with everything wrong with it
   */
  public static SourceProfile profile(Source source, Workspace workspace) {
    var business =
        new BusinessDefaults(workspace.timeZone(), workspace.currency(), workspace.country());
    return SourceProfile.parse(
        source.profile(), source.name(), yaml(source, workspace.home()), business);
  }

  private static String yaml(Source source, Path home) {
    return isFile(source.profile())
        ? read(home.resolve(source.profile()))
        : ShippedProfiles.yaml(source.profile()).orElseThrow(() -> unknown(source.profile()));
  }

  private static boolean isFile(String profile) {
    return profile.endsWith(".yml") || profile.endsWith(".yaml");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot read profile " + file + ".",
          "Correct `profile` in clientele.yml or put the file there.",
          e);
    }
  }

  private static ClienteleException unknown(String profile) {
    return new ClienteleException(
        "Cannot find profile " + profile + ".",
        "Nearest: "
            + String.join(", ", Nearest.to(profile, ShippedProfiles.NAMES))
            + "; or give the path of a .yml file.");
  }
}
