package io.clientele.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in archives are files like others; archives made to do harm are refused. */
class ArchivesTest {
  private static final String ORDERS = "Order No,Sold On,Amount\nA1,2024-03-01,19.90\n";
  private static final List<List<String>> ROWS = List.of(List.of("A1", "2024-03-01", "19.90"));

  @TempDir Path folder;

  @Test
  void everyFileOfAZipIsAFileOfItsOwn() throws IOException {
    zip(
        "export.zip",
        "march/orders.csv",
        ORDERS,
        "readme.txt",
        "hello",
        "april/orders.csv",
        ORDERS);
    assertThat(Shop.files(folder))
        .extracting(FoundFile::name)
        .containsExactly("export.zip/april/orders.csv", "export.zip/march/orders.csv");
    assertThat(Shop.rows(Shop.files(folder).get(0))).isEqualTo(ROWS);
  }

  @Test
  void aGzipInAZipIsUnderstood() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("export.zip")))) {
      zip.putNextEntry(new ZipEntry("orders.csv.gz"));
      zip.write(gzipped(ORDERS.getBytes(UTF_8)));
    }
    assertThat(Shop.rows(Shop.files(folder).get(0))).isEqualTo(ROWS);
  }

  @Test
  void halfAZipIsNamedWithItsRemedy() throws IOException {
    zip("export.zip", "orders.csv", ORDERS);
    Path file = folder.resolve("export.zip");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(Shop.problem(Shop.files(folder).get(0)))
        .contains("export.zip", "packed data is damaged", "Copy or export it again in full");
  }

  @Test
  void aZipInAZipIsNamedWithItsRemedy() throws IOException {
    zip("export.zip", "inner.zip", "");
    assertThat(Shop.problem(Shop.files(folder).get(0)))
        .contains("export.zip/inner.zip", "zip inside a zip", "Unpack the outer one");
  }

  @Test
  void namesThatPointOutsideAreOnlyNames() throws IOException {
    zip("export.zip", "../../orders.csv", ORDERS, "/etc/orders.csv", ORDERS);
    assertThat(Shop.files(folder))
        .hasSize(2)
        .allSatisfy(file -> assertThat(Shop.rows(file)).isEqualTo(ROWS));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aZipMadeToFillDisksIsRefusedBeforeItIsUnpacked() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("export.zip")))) {
      zip.putNextEntry(new ZipEntry("orders.csv"));
      fill(zip);
    }
    assertThat(Shop.problem(Shop.files(folder).get(0))).contains("unpacks to more than 200 times");
  }

  @Test
  void aGzipMadeToFillDisksIsRefusedWhileItIsUnpacked() throws IOException {
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("orders.csv.gz")))) {
      gzip.write(ORDERS.getBytes(UTF_8));
      fill(gzip);
    }
    assertThat(Shop.problem(Shop.files(folder).get(0))).contains("unpacks to more than 200 times");
  }

  private static void fill(OutputStream out) throws IOException {
    byte[] lines = "A1,2024-03-01,19.90\n".repeat(50_000).getBytes(UTF_8);
    for (int i = 0; i < 60; i++) {
      out.write(lines);
    }
  }

  private void zip(String name, String... namesAndTexts) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
