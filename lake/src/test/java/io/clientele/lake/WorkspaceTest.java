package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
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
  void aDatabaseIsNamedWithItsTablesAndItsSecretsByReference() throws IOException {
    write(
        """
        sources:
          crm:
            profile: salesforce
            path: jdbc:postgresql://db.example.org/crm
            connection:
              user: reader
              password: ${ENV:CRM_PASSWORD}
            objects:
              contact: {table: public.contacts, since: updated_at, lookback: 2 hours}
              account: {table: accounts}
        """);
    Source crm = Workspace.load(home).sources().get(0);
    assertThat(crm.connection()).containsEntry("password", "${ENV:CRM_PASSWORD}");
    assertThat(crm.objects())
        .containsEntry(
            "contact",
            new Origin("public.contacts", Optional.of("updated_at"), Optional.of("2 hours")))
        .containsEntry("account", Origin.whole("accounts"));
    assertThat(Workspace.load(home).location(crm))
        .isEqualTo(home.resolve("fetched/crm").toString());
  }

  @Test
  void aSecretInTheFileIsRefusedAndNotRepeated() throws IOException {
    write(
        """
        sources:
          a: {profile: x, path: "jdbc:postgresql://h/d?password=canary-1", objects: {p: {table: t}}}
          b: {profile: x, path: "jdbc:postgresql://me:canary-2@h/d", objects: {p: {table: t}}}
          c:
            profile: x
            path: kafka://h:9092
            connection:
              sasl.jaas.config: canary-3
              ssl.keystore.location: /keys/store
            objects: {p: {topic: t}}
          d: {profile: x, path: "kafka://h:9092", objects: {p: {table: t}}}
          e: {profile: x, path: "jdbc:x:y", objects: {p: {table: t, lookback: 1 day}}}
          f: {profile: x, path: "jdbc:x:y"}
        """);
    assertThatThrownBy(() -> Workspace.load(home))
        .hasMessageContaining("sources.a.path: carries a password")
        .hasMessageContaining("sources.b.path: carries a password")
        .hasMessageContaining("sources.c.connection.sasl.jaas.config: should be a reference")
        .hasMessageContaining("sources.d.objects.p.topic: is missing")
        .hasMessageContaining("sources.e.objects.p.lookback: says nothing without `since`")
        .hasMessageContaining("sources.f.objects: names no object")
        .message()
        .doesNotContain("canary", "keystore");
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
    write(
        "time_zone: Mars/Olympus\ncurency: GBP\nsources:\n  Shop: {profile: x}\n"
            + "checks: {core.sales: {volume: warn}}\n");
    assertThatThrownBy(() -> Workspace.load(home))
        .hasMessageContaining("Mars/Olympus")
        .hasMessageContaining("curency: is unknown; did you mean currency")
        .hasMessageContaining("sources.Shop.path: is missing")
        .hasMessageContaining("checks.core.sales: is no table with checks; did you mean core.sale")
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
