package io.clientele.ingestion;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Source;
import io.clientele.lake.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A source with its profile read.
 *
 * @param folder where its files are; may also be a single file
 */
public record SourceInput(Source source, SourceProfile profile, Path folder) {
  /**
   * The sources that can be used, and what is wrong with the others.
   *
   * @param problems sentences with their remedies
   */
  public record All(List<SourceInput> inputs, List<String> problems) {}

  /** Reads the profile of every source of the workspace. */
  public static All of(Workspace workspace) {
    var inputs = new ArrayList<SourceInput>();
    var problems = new ArrayList<String>();
    for (Source source : workspace.sources()) {
      try {
        inputs.add(
            new SourceInput(
                source, ProfileCatalog.profile(source, workspace), workspace.folder(source)));
      } catch (ClienteleException e) {
        problems.add(e.getMessage());
      }
    }
    return new All(List.copyOf(inputs), List.copyOf(problems));
  }

  public String name() {
    return source.name();
  }

  /** Where the rows of an object land. */
  public Table rawTable(ObjectProfile object) {
    return RawTables.of(name(), object);
  }
}
