package io.clientele.ingestion;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.JobRun;
import io.clientele.lake.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be read are named with their remedy, and cost nothing but themselves. */
class BadFilesTest {
  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
  private static final String LINES =
      "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,France\n"
          + "536365,71053,LANTERN,2,2010-12-01 08:26:00,3.39,17850.0,France\n";
  private static final String LATER =
      "536366,22633,WARMER,1,2010-12-01 08:28:00,1.85,17851.0,France\n";

  @TempDir static Path folder;
  private static Ingestion ingestion;
  private static Map<String, JobRun> first;

  @BeforeAll
  static void ingestGoodFilesAmongBadOnes() throws IOException {
    Path shop = Files.createDirectories(folder.resolve("shop"));
    Files.writeString(shop.resolve("good.csv"), HEADER + LINES);
    Files.writeString(shop.resolve("nothing.csv"), "");
    Files.writeString(shop.resolve("blank.csv"), "\n \n");
    Files.writeString(shop.resolve("prices.csv"), "StockCode,UnitPrice\n85123A,2.55\n");
    Files.writeString(shop.resolve("wide.csv"), HEADER + LINES, UTF_16LE);
    Files.write(shop.resolve("half.csv.gz"), firstHalf(zipped(HEADER + LINES)));
    Files.writeString(shop.resolve("no-gzip.csv.gz"), HEADER + LINES);
    Files.createSymbolicLink(shop.resolve("lost.csv"), folder.resolve("none"));
    Path crm = Files.createDirectories(folder.resolve("crm"));
    Files.writeString(
        crm.resolve("Account.csv"),
        "Id,IsDeleted,Name,BillingCity,BillingCountry\n001x,false,Acme,Berlin,Germany\n");
    ingestion =
        new Ingestion(
            folder,
            new Source("shop", "online-retail", shop.toString()),
            new Source("gone", "online-retail", folder.resolve("gone").toString()),
            new Source("crm", "salesforce", crm.toString()));
    first = ingestion.run();
  }

  @ParameterizedTest
  @CsvSource({
    "nothing.csv, it is empty, Export it again",
    "blank.csv, it is empty, Export it again",
    "prices.csv, it fits no object of profile online-retail, Correct the header",
    "wide.csv, it is not written in, Save it as UTF-8",
    "half.csv.gz, its packed data is damaged, Copy or export it again in full",
    "no-gzip.csv.gz, its packed data is damaged, Copy or export it again in full",
    "lost.csv, it cannot be opened, Give the user that runs Clientele the right to read it",
  })
  void aFileThatCannotBeReadIsNamedWithItsRemedy(String file, String why, String remedy) {
    assertThat(first.get("raw").problems())
        .filteredOn(problem -> problem.contains(" " + file + " "))
        .singleElement()
        .asString()
        .contains("source shop", why, remedy);
  }

  @Test
  void aMissingFolderIsNamedWithItsRemedy() {
    assertThat(first.get("raw").problems())
        .filteredOn(problem -> problem.contains("source gone"))
        .singleElement()
        .asString()
        .contains("does not exist", "correct `path` in clientele.yml");
  }

  @Test
  void theRunAsksForAttentionAndFailsNoJob() {
    assertThat(first.get("raw").needsAttention()).isTrue();
    assertThat(first.values())
        .noneMatch(run -> run.status() == JobRun.Status.FAILED)
        .noneMatch(run -> run.status() == JobRun.Status.NOT_RUN);
    assertThat(ingestion.count("ops.run", " WHERE job = 'raw' AND status <> 'partial'")).isZero();
  }

  @Test
  void otherFilesAndSourcesAreProcessedAndAMendedFileIsTakenIn() throws IOException {
    assertThat(sales()).isEqualTo(2);
    assertThat(ingestion.count("core.customer_record", " WHERE kind = 'company'")).isEqualTo(1);
    assertThat(ingestion.run().get("raw").problems()).hasSize(8);
    Files.write(folder.resolve("shop/half.csv.gz"), zipped(HEADER + LATER));
    assertThat(ingestion.run().get("raw").problems()).hasSize(7).noneMatch(p -> p.contains("half"));
    assertThat(sales()).isEqualTo(3);
  }

  private static long sales() {
    return ingestion.count("core.sale", "");
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] firstHalf(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
