package io.clientele.contracts.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that lists systems and objects says what the shipped profiles say. */
class ProfilePageTest {
  private static final Path PAGE = Path.of("../docs/source-profiles.md");
  private static final Pattern LISTED = Pattern.compile("\nProfile `([a-z0-9-]+)`");

  @Test
  void everyShippedProfileIsNamed() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(ShippedProfiles.NAMES)
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  @Test
  void everyObjectStandsWithItsTables() throws IOException {
    String page = Files.readString(PAGE);
    List<String> listed = LISTED.matcher(page).results().map(match -> match.group(1)).toList();
    assertThat(listed).hasSizeGreaterThan(12);
    for (String name : listed) {
      String section = page.substring(page.indexOf("Profile `" + name + "`")).split("\n## ", 2)[0];
      assertThat(section.lines().filter(line -> line.startsWith("| `")))
          .extracting(line -> line.substring(0, line.lastIndexOf(" | ")))
          .containsExactlyElementsOf(rows(name));
    }
  }

  private static List<String> rows(String name) {
    String yaml = ShippedProfiles.yaml(name).orElseThrow();
    return SourceProfile.parse(name, "any", yaml, Profiles.LONDON).objects().stream()
        .map(object -> "| `" + object.name() + "` | " + tables(object))
        .toList();
  }

  private static String tables(ObjectProfile object) {
    return object.tables().stream()
        .map(mapping -> "`" + mapping.target() + "`")
        .collect(Collectors.joining(", "));
  }
}
