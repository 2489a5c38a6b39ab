package io.clientele.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.ingestion.replay.QuarantineReplay;
import io.clientele.lake.JobRun;
import io.clientele.lake.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that hold all records each time: what the newest one lacks was deleted. */
class SnapshotsTest {
  private static final String RECORD = "core.customer_record";
  private static final Instant FIRST_DAY = Instant.parse("2024-01-01T00:00:00Z");

  @TempDir Path folder;
  private Ingestion ingestion;

  @BeforeEach
  void exportThreeContacts() throws IOException {
    Files.createDirectories(folder.resolve("crm"));
    Files.writeString(
        folder.resolve("crm.yml"),
        """
        objects:
          contact:
            header: [Id, Email]
            snapshot: {deletes_at_most: 50}
            tables:
              customer_record:
                key: Id
                columns:
                  kind: {value: person}
                  email: Email
                  birth_date: {date: Born}
        """);
    ingestion = new Ingestion(folder, new Source("crm", "crm.yml", "crm"));
    export(1, "1,a@x.test,", "2,b@x.test,", "3,c@x.test,");
    ingestion.run();
  }

  @Test
  void aRecordThatTheNextFileLacksIsDeletedAndKeepsItsValues() throws IOException {
    export(2, "1,a@x.test,", "3,c@x.test,");
    ingestion.run();
    assertThat(told()).containsExactly("1", "2 deleted b@x.test", "3");
    assertThat(ingestion.count("core.customer", " WHERE email = 'b@x.test'")).isZero();
  }

  @Test
  void aRecordThatComesBackIsThereAgain() throws IOException {
    export(2, "1,a@x.test,", "3,c@x.test,");
    ingestion.run();
    export(3, "1,a@x.test,", "2,b@x.test,", "3,c@x.test,");
    ingestion.run();
    assertThat(told()).containsExactly("1", "2", "3");
  }

  @Test
  void theNewestFileTellsInWhateverOrderFilesArrive() throws IOException {
    export(3, "1,a@x.test,", "3,c@x.test,", "5,e@x.test,");
    ingestion.run();
    export(2, "1,a@x.test,", "2,b@x.test,", "4,d@x.test,", "5,e@x.test,");
    ingestion.run();
    assertThat(told()).containsExactly("1", "2 deleted b@x.test", "3", "4 deleted d@x.test", "5");
  }

  @Test
  void ofSeveralFilesAtOnceTheNewestTells() throws IOException {
    export(2, "1,a@x.test,", "2,b@x.test,", "3,c@x.test,", "4,d@x.test,");
    export(3, "1,a@x.test,", "4,d@x.test,");
    ingestion.run();
    assertThat(told()).containsExactly("1", "2 deleted b@x.test", "3 deleted c@x.test", "4");
  }

  @Test
  void aRecordInQuarantineIsStillThere() throws IOException {
    export(2, "1,a@x.test,", "2,b@x.test,yesterday", "3,c@x.test,");
    ingestion.run();
    assertThat(told()).containsExactly("1", "2", "3");
    assertThat(ingestion.count("ops.quarantine", "")).isEqualTo(1);
  }

  @Test
  void aFileWithARowWithoutKeyDeletesNothingAndSaysSo() throws IOException {
    export(2, "1,a@x.test,", ",b@x.test,", "3,c@x.test,");
    JobRun run = ingestion.run().get("customer_record");
    assertThat(told()).containsExactly("1", "2", "3");
    assertThat(run.problems())
        .singleElement()
        .asString()
        .startsWith("contacts-2.csv of source crm has 1 rows whose key cannot be read")
        .doesNotContain("b@x.test");
  }

  @Test
  void whatAFileWithARowWithoutKeyLeftUndoneTheNextWholeOneDoes() throws IOException {
    export(2, "1,a@x.test,", ",c@x.test,");
    ingestion.run();
    export(3, "1,a@x.test,", "3,c@x.test,");
    ingestion.run();
    assertThat(told()).containsExactly("1", "2 deleted b@x.test", "3");
  }

  @Test
  void aRowGivenBackOutOfAnOlderFileStaysDeletedWhereTheNewestLacksIt() throws IOException {
    export(2, "1,a@x.test,", "2,b@x.test,", "3,c@x.test,", "4,d@x.test,yesterday");
    ingestion.run();
    export(3, "1,a@x.test,", "2,b@x.test,", "3,c@x.test,");
    ingestion.run();
    giveBack("yesterday", "2001-02-03");
    ingestion.run();
    assertThat(told()).containsExactly("1", "2", "3", "4 deleted d@x.test");
  }

  @Test
  void aRowGivenBackOutOfTheNewestFileIsThere() throws IOException {
    export(2, "1,a@x.test,", "2,b@x.test,", "3,c@x.test,", "4,d@x.test,yesterday");
    ingestion.run();
    giveBack("yesterday", "2001-02-03");
    ingestion.run();
    assertThat(told()).containsExactly("1", "2", "3", "4");
  }

  @Test
  void ofTheVeryFirstFilesTheNewestTells() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other/crm")).getParent();
    Files.copy(folder.resolve("crm.yml"), other.resolve("crm.yml"));
    folder = other;
    export(1, "1,a@x.test,", "2,b@x.test,");
    export(2, "1,a@x.test,", "3,c@x.test,");
    ingestion = new Ingestion(folder, new Source("crm", "crm.yml", "crm"));
    ingestion.run();
    assertThat(told()).containsExactly("1", "2 deleted b@x.test", "3");
  }

  @Test
  void anOlderFileThatComesLateBlocksNothingHoweverMuchTheNewestLacks() throws IOException {
    export(3, "1,a@x.test,", "2,b@x.test,", "3,c@x.test,");
    ingestion.run();
    export(2, "4,d@x.test,", "5,e@x.test,", "6,f@x.test,", "7,g@x.test,");
    ingestion.run();
    assertThat(told())
        .containsExactly(
            "1",
            "2",
            "3",
            "4 deleted d@x.test",
            "5 deleted e@x.test",
            "6 deleted f@x.test",
            "7 deleted g@x.test");
  }

  @Test
  void anObjectTellsOfItsOwnRecordsOnly() throws IOException {
    Files.writeString(
        folder.resolve("crm.yml"),
        """
          account:
            header: [Account, Phone]
            tables:
              customer_record:
                key: Account
                columns:
                  kind: {value: company}
                  phone: Phone
        """,
        StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("crm/accounts.csv"), "Account,Phone\nA,\nB,\n");
    ingestion.run();
    export(2, "1,a@x.test,", "3,c@x.test,");
    ingestion.run();
    assertThat(told()).containsExactly("1", "2 deleted b@x.test", "3", "A", "B");
  }

  @Test
  void aFileCutShortBlocksUntilAWholeOneComes() throws IOException {
    export(2, "1,a@x.test,");
    JobRun blocked = ingestion.run().get("customer_record");
    assertThat(blocked.status()).isEqualTo(JobRun.Status.FAILED);
    assertThat(blocked.problems().get(0)).contains("it lacks 2 of 3 records, more than 50 %");
    assertThat(told()).containsExactly("1", "2", "3");
    export(3, "1,a@x.test,", "3,c@x.test,", "4,d@x.test,");
    assertThat(ingestion.run().get("customer_record").status()).isEqualTo(JobRun.Status.SUCCEEDED);
    assertThat(told()).containsExactly("1", "2 deleted b@x.test", "3", "4");
  }

  @Test
  void withNothingNewNothingIsDeletedTwice() throws IOException {
    export(2, "1,a@x.test,", "3,c@x.test,");
    ingestion.run();
    ingestion.run();
    export(3, "1,a@x.test,", "3,c@x.test,");
    ingestion.run();
    assertThat(told()).containsExactly("1", "2 deleted b@x.test", "3");
  }

  private void export(int day, String... rows) throws IOException {
    Path file = folder.resolve("crm/contacts-" + day + ".csv");
    Files.writeString(file, "Id,Email,Born\n" + String.join("\n", rows) + "\n");
    Files.setLastModifiedTime(file, FileTime.from(FIRST_DAY.plusSeconds(86_400L * day)));
  }

  private void giveBack(String wrong, String right) throws IOException {
    Row refused =
        ingestion.first(
            "SELECT quarantine_id, replace(payload, '%s', '%s') FROM ops_quarantine"
                .formatted(wrong, right),
            "ops.quarantine");
    Path repairs = ingestion.repairs(refused.getString(0), refused.getString(1));
    new QuarantineReplay(ingestion.workspace(), FIRST_DAY).repaired(repairs);
  }

  private List<String> told() {
    return ingestion
        .sql("SELECT * FROM core_customer_record ORDER BY source_key", RECORD)
        .collectAsList()
        .stream()
        .map(SnapshotsTest::told)
        .toList();
  }

  private static String told(Row record) {
    String key = record.getAs("source_key");
    return record.<Boolean>getAs("is_deleted")
        ? key + " deleted " + record.<String>getAs("email")
        : key;
  }
}
