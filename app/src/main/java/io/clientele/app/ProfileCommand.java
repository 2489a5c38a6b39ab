package io.clientele.app;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.ShippedProfiles;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.ingestion.profile.FileFit;
import io.clientele.ingestion.profile.ProfileCheck;
import io.clientele.ingestion.profile.ProfileDraft;
import io.clientele.sources.FileColumns;
import io.clientele.sources.FoundFile;
import io.clientele.sources.ProfileFiles;
import io.clientele.sources.Scanned;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele profile}: which profile a file fits, or a first one for it. */
@Command(
    name = "profile",
    description = "Try a file on the profiles, or draft one for it. Nothing is written to a lake.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "check | new")
final class ProfileCommand {
  /** Profiles told from where a command runs, for a company nobody has described yet. */
  static final ProfileFiles PROFILES =
      new ProfileFiles(
          Path.of("").toAbsolutePath(), new BusinessDefaults(ZoneOffset.UTC, "EUR", "GB"));

  @Command(
      name = "check",
      description = "Say which profile and object a file fits, and what would be lost.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "FILE", description = "An export.") Path file,
      @Option(
              names = "--profile",
              paramLabel = "PROFILE",
              description = "Only this one: a shipped profile's name or a .yml file.")
          String profile) {
    var check = new ProfileCheck(found(file));
    FileFit fit =
        profile == null
            ? check.best(shipped()).orElseThrow(() -> fitsNone(file))
            : fit(check.against(profile(profile)));
    print(file, fit, Screen.standard().out());
    return Main.DONE;
  }

  @Command(
      name = "new",
      description = "Draft a profile from a file's columns and what other profiles call them.",
      mixinStandardHelpOptions = true)
  int draft(@Parameters(paramLabel = "FILE", description = "An export.") Path file) {
    String object =
        file.getFileName()
            .toString()
            .replaceFirst("\\..*$", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^[^a-z]+|_+$", "");
    List<String> columns = FileColumns.of(found(file));
    if (columns.isEmpty()) {
      throw new ClienteleException(
          "Cannot draft a profile from " + file + ": it has no header.", "Export it again.");
    }
    Screen.standard()
        .out()
        .print(new ProfileDraft(shipped()).of(object.isEmpty() ? "record" : object, columns));
    return Main.DONE;
  }

  private static FileFit fit(Scanned<FileFit> scanned) {
    if (scanned instanceof Scanned.Refused<FileFit> refused) {
      throw new ClienteleException(refused.problem(), "Nothing was written.");
    }
    return ((Scanned.Readable<FileFit>) scanned).found();
  }

  private static void print(Path file, FileFit fit, PrintStream out) {
    out.printf("%s is %s of profile %s%n", file, fit.object(), fit.profile());
    out.printf("  written as     %s%n", fit.dialect().describe());
    out.printf("  rows           %d, of which %d cannot be split%n", fit.rows(), fit.broken());
    for (FileFit.TableFit table : fit.tables()) {
      out.printf("  %-14s %d would be accepted%n", table.table(), table.accepted());
      if (table.skipped() > 0) {
        out.printf("  %-14s %d are not meant for it%n", "", table.skipped());
      }
      table
          .refusals()
          .forEach(
              refusal ->
                  out.printf(
                      "  %-14s %d would be quarantined (%s, first on line %d): %s%n",
                      "", refusal.rows(), refusal.rule(), refusal.firstLine(), refusal.message()));
    }
    out.printf("  only in raw    %s%n", listed(fit.kept()));
    out.printf("  stays empty    %s%n", listed(fit.absent()));
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "-" : String.join(", ", names);
  }

  private static FoundFile found(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ClienteleException("Cannot read " + file + ".", "Give the path of a file.");
    }
    return FoundFile.local(file.toAbsolutePath());
  }

  private static ClienteleException fitsNone(Path file) {
    return new ClienteleException(
        "Cannot find a profile that " + file + " fits.",
        "Draft one with `clientele profile new " + file + "`.");
  }

  private static List<SourceProfile> shipped() {
    return ShippedProfiles.NAMES.stream().map(ProfileCommand::profile).toList();
  }

  private static SourceProfile profile(String name) {
    return PROFILES.profile(name, "source");
  }
}
