package io.clientele.ingestion;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Location;
import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Source;
import io.clientele.lake.Workspace;
import io.clientele.sources.FoundFile;
import io.clientele.sources.Portions;
import io.clientele.sources.ProfileFiles;
import io.clientele.sources.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * A source with its profile read.
 *
 * @param location where its files are: a folder or a single file, as absolute path or URI
 */
public record SourceInput(Source source, SourceProfile profile, String location) {
  /**
   * The sources that can be used, and what is wrong with the others.
   *
   * @param problems sentences with their remedies
   */
  public record All(List<SourceInput> inputs, List<String> problems) {}

  /** Reads the profile of every source of the workspace. */
  public static All of(Workspace workspace) {
    var profiles = new ProfileFiles(workspace.home(), business(workspace));
    var inputs = new ArrayList<SourceInput>();
    var problems = new ArrayList<String>();
    for (Source source : workspace.sources()) {
      try {
        SourceProfile profile = profiles.profile(source.profile(), source.name());
        inputs.add(
            new SourceInput(
                source, Portions.read(profile, source.path()), workspace.location(source)));
      } catch (ClienteleException e) {
        problems.add(e.getMessage());
      }
    }
    return new All(List.copyOf(inputs), List.copyOf(problems));
  }

  private static BusinessDefaults business(Workspace workspace) {
    return new BusinessDefaults(workspace.timeZone(), workspace.currency(), workspace.country());
  }

  /** The rows that were given back from quarantine, where there are any. */
  public Optional<SourceInput> replays(Path home) {
    Path folder = Location.ofReplays(home, name());
    return Files.isDirectory(folder)
        ? Optional.of(new SourceInput(source, Portions.replayed(profile), folder.toString()))
        : Optional.empty();
  }

  public String name() {
    return source.name();
  }

  /**
   * The files there, in the order of their names.
   *
   * @param hadoop settings of the file systems behind URIs
   * @throws ClienteleException where the folder does not exist or cannot be listed
   */
  public List<FoundFile> files(Configuration hadoop) {
    return new SourceFiles(profile, location, hadoop).list();
  }

  /** Where the rows of an object land. */
  public Table rawTable(ObjectProfile object) {
    return RawTables.of(name(), object);
  }
}
