package io.clientele.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCompanyTest {
  private static final SampleSettings SMALL =
      new SampleSettings(60, 7, LocalDate.parse("2026-02-28"));

  @TempDir Path folder;

  @Test
  void anotherProcessWritesTheSameBytes() throws IOException, InterruptedException {
    SampleCompany.write(folder.resolve("here"), SMALL);

    writeInAnotherProcess(folder.resolve("there"));

    assertThat(WrittenFiles.below(folder.resolve("there")))
        .isEqualTo(WrittenFiles.below(folder.resolve("here")));
  }

  @Test
  void anotherSeedMakesAnotherCompany() {
    SampleCompany.write(folder.resolve("a"), SMALL);
    SampleCompany.write(folder.resolve("b"), new SampleSettings(60, 8, SMALL.lastDay()));

    SortedMap<String, String> a = WrittenFiles.below(folder.resolve("a"));
    SortedMap<String, String> b = WrittenFiles.below(folder.resolve("b"));
    assertThat(a.get("crm/Lead.csv")).isNotEqualTo(b.get("crm/Lead.csv"));
    assertThat(a.get("shop/orders-2025-06.csv")).isNotEqualTo(b.get("shop/orders-2025-06.csv"));
  }

  @Test
  void everySystemDeliversItsFiles() {
    SampleReceipt receipt = SampleCompany.write(folder, SMALL);

    assertThat(receipt.rows())
        .containsKeys(
            "crm/Account.csv",
            "crm/Contact.csv",
            "crm/Lead.csv",
            "crm/Opportunity.csv",
            "crm/Task.csv",
            "crm/Event.csv",
            "crm/Campaign.csv",
            "crm/CampaignMember.csv",
            "crm/Case.csv",
            "crm/User.csv",
            "shop/orders-2024-03.csv",
            "shop/orders-2026-02.csv",
            "email/events-2025-01.jsonl",
            "web/events-2025-01.jsonl",
            "calls/calls.csv",
            "sms/messages.csv",
            "chat/transcripts.jsonl",
            "social/mentions.jsonl",
            "store/visits.csv",
            "forms/submissions.jsonl",
            "fax/log.csv",
            "print/mailings.csv",
            "consent/preferences.csv");
    assertThat(WrittenFiles.below(folder).keySet()).isEqualTo(receipt.rows().keySet());
  }

  @Test
  void theSmallestCompanyCanBeWritten() {
    SampleReceipt receipt = SampleCompany.write(folder, new SampleSettings(20, 1, SMALL.lastDay()));

    assertThat(receipt.truth().leads()).isEqualTo(4);
  }

  @Test
  void aCompanyWithoutCustomersIsRefused() {
    assertThatThrownBy(() -> new SampleSettings(0, 1, SMALL.lastDay()))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("at least 20");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "a file");

    assertThatThrownBy(() -> SampleCompany.write(file, SMALL))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining(file.toString());
  }

  private static void writeInAnotherProcess(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WriteSample.class.getName(),
                folder.toString(),
                SMALL.customers() + "",
                SMALL.seed() + "",
                SMALL.lastDay().toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
  }

  /** The other process. */
  static final class WriteSample {
    public static void main(String[] args) {
      List<String> given = List.of(args);
      SampleCompany.write(
          Path.of(given.get(0)),
          new SampleSettings(
              Integer.parseInt(given.get(1)),
              Long.parseLong(given.get(2)),
              LocalDate.parse(given.get(3))));
    }
  }
}
