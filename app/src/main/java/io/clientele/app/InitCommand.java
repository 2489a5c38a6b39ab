package io.clientele.app;

import io.clientele.contracts.config.Location;
import io.clientele.lake.Source;
import io.clientele.sources.ProfileFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele init}: makes a workspace. */
@Command(
    name = "init",
    description = "Make a workspace: a folder with settings that explain themselves.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder to make.")
  private Path folder;

  @Option(
      names = "--source",
      paramLabel = "PROFILE=PATH",
      description =
          "A system that exports: a shipped profile or a .yml file, and the folder of its files."
              + " May be repeated.")
  private Map<String, String> sources = new LinkedHashMap<>();

  @Override
  public Integer call() {
    new NewWorkspace(folder, sources(), NewWorkspace.ANYWHERE).write();
    Screen.standard()
        .out()
        .printf(
            "Workspace %s is ready. Next: clientele run --workspace %s%n",
            folder.resolve("clientele.yml"), folder);
    return Main.DONE;
  }

  private List<Source> sources() {
    var named = new ArrayList<Source>();
    sources.forEach((profile, path) -> named.add(source(profile, path)));
    return List.copyOf(named);
  }

  private static Source source(String profile, String path) {
    ProfileCommand.PROFILES.profile(profile, name(profile));
    Path here = Path.of("").toAbsolutePath();
    String file = ProfileFiles.isFile(profile) ? Location.of(here, profile) : profile;
    return new Source(name(profile), file, Location.of(here, path));
  }

  /** A profile's file name as a source name: lower case, other characters become {@code -}. */
  private static String name(String profile) {
    String base = Path.of(profile).getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return base.toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9_]+", "-")
        .replaceFirst("^[^a-z]+", "");
  }
}
