package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path home;

  @Test
  void settingsAreReadAndPathsStandInTheWorkspace() throws IOException {
    write(
        """
        time_zone: Europe/London
        currency: GBP
        sources:
          shop: {profile: online-retail, path: exports/shop}
        """);
    Workspace workspace = Workspace.load(home);
    assertThat(workspace.timeZone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(workspace.lake()).isEqualTo(home.resolve("lake").toString());
    assertThat(workspace.location(workspace.sources().get(0)))
        .isEqualTo(home.resolve("exports/shop").toString());
  }

  @Test
  void aFolderWithoutSettingsIsNoWorkspaceAndTheErrorSaysHowToMakeOne() {
    assertThatThrownBy(() -> Workspace.load(home.resolve("nowhere")))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("clientele init");
  }

  @Test
  void allProblemsAreReportedTogether() throws IOException {
    write("time_zone: Mars/Olympus\ncurency: GBP\nsources:\n  Shop: {profile: x}\n");
    assertThatThrownBy(() -> Workspace.load(home))
        .hasMessageContaining("Mars/Olympus")
        .hasMessageContaining("curency: is unknown; did you mean currency")
        .hasMessageContaining("sources.Shop.path: is missing")
        .hasMessageContaining("lower case");
  }

  @Test
  void aChangedSettingChangesTheFingerprint() throws IOException {
    write("currency: GBP");
    String before = Workspace.load(home).fingerprint();
    assertThat(Workspace.load(home).fingerprint()).isEqualTo(before);
    Files.writeString(home.resolve("segments.yml"), "rfm: {}");
    assertThat(Workspace.load(home).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void aSecondRunInTheSameWorkspaceIsToldToWait() {
    try (var first = WorkspaceLock.take(home)) {
      assertThatThrownBy(() -> WorkspaceLock.take(home))
          .isInstanceOf(ClienteleException.class)
          .hasMessageContaining("another run");
    }
    WorkspaceLock.take(home).close();
  }

  private void write(String yaml) throws IOException {
    Files.writeString(home.resolve(Workspace.FILE), yaml);
  }
}
