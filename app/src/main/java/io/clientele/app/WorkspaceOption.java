package io.clientele.app;

import io.clientele.lake.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The {@code --workspace} of every command that works on one. */
final class WorkspaceOption {
  @Option(
      names = {"-w", "--workspace"},
      required = true,
      paramLabel = "DIR",
      description = "Folder that `clientele init` made.")
  private Path folder;

  Workspace load() {
    return Workspace.load(folder);
  }

  /** Opens the workspace; from here on the logs go there. */
  Workspace open() {
    Workspace workspace = load();
    LogFile.moveTo(workspace.home());
    return workspace;
  }
}
