package io.clientele.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTest {
  private static final String ORDERS = "Order No,Sold On,Amount\nA1,2024-03-01,19.90\n";

  @TempDir Path folder;

  @BeforeEach
  void exports() throws IOException {
    Files.createDirectories(folder.resolve("march/.trash"));
    Files.writeString(folder.resolve("march/orders.csv"), ORDERS);
    Files.writeString(folder.resolve("march/.trash/orders.csv"), ORDERS);
    Files.writeString(folder.resolve("notes.txt"), "hello");
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("old.zip")))) {
      zip.putNextEntry(new ZipEntry("orders.csv"));
      zip.write(ORDERS.getBytes());
    }
  }

  @Test
  void filesAreFoundHoweverDeepAndHiddenOnesAreNot() {
    assertThat(names(folder.toString())).containsExactly("march/orders.csv", "old.zip/orders.csv");
  }

  @Test
  void aLinkIsFollowedInsideTheSourceOnly() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source/here"));
    Files.writeString(source.resolve("orders.csv"), ORDERS);
    Path all = source.getParent();
    Files.createSymbolicLink(all.resolve("inside-order.csv"), source.resolve("orders.csv"));
    Files.createSymbolicLink(all.resolve("order.csv"), folder.resolve("march/orders.csv"));
    Files.createSymbolicLink(all.resolve("there"), folder.resolve("march"));
    Files.createSymbolicLink(source.resolve("round"), all);
    List<FoundFile> files = Shop.files(all);
    assertThat(files)
        .extracting(FoundFile::name)
        .containsExactly("here/orders.csv", "inside-order.csv", "order.csv", "there/orders.csv");
    assertThat(Shop.rows(files.get(1)).get(0)).contains("A1", "19.90");
    assertThat(files.subList(2, 4))
        .allSatisfy(
            file ->
                assertThat(Shop.problem(file))
                    .contains("a link that leads out of the source", "make its folder a source"));
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("current"), folder.resolve("march"));
    assertThat(Shop.rows(Shop.files(link).get(0)).get(0)).contains("A1", "19.90");
  }

  @Test
  void aLakeAmongTheExportsIsNoExport() throws IOException {
    Files.createDirectories(folder.resolve("w/lake/core/sale/_delta_log"));
    Files.writeString(folder.resolve("w/lake/core/sale/_delta_log/0.json"), "{}");
    Files.writeString(folder.resolve("w/lake/core/sale/part-orders.parquet"), "PAR1");
    assertThat(names(folder.toString())).containsExactly("march/orders.csv", "old.zip/orders.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gs://bucket/exports", "nowhere://bucket/exports"})
  void aFileSystemWithoutConnectorIsNamedWithItsRemedy(String location) {
    assertThatThrownBy(() -> Shop.files(location))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining(location + ": no connector for " + location.split(":")[0])
        .hasMessageContaining("CLIENTELE_LIB");
  }

  @Test
  void aFileSystemOfHadoopHoldsTheSameFiles() {
    List<FoundFile> files = Shop.files("file://" + folder);
    assertThat(files)
        .extracting(FoundFile::name)
        .containsExactly("march/orders.csv", "old.zip/orders.csv");
    assertThat(files)
        .allSatisfy(file -> assertThat(Shop.rows(file).get(0)).contains("A1", "19.90"));
  }

  @Test
  void aFolderThatIsNamedLikeOneAboveItLosesNoFile() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a b/shop/a b/shop"));
    Files.writeString(inner.resolve("orders.csv"), ORDERS);
    Files.writeString(inner.getParent().resolve("orders.csv"), ORDERS);
    for (String scheme : List.of("", "file://")) {
      assertThat(names(scheme + folder.resolve("a b/shop")))
          .containsExactly("a b/orders.csv", "a b/shop/orders.csv");
    }
  }

  @Test
  void aFileCanBeReadOnAnotherMachine() throws IOException, ClassNotFoundException {
    for (FoundFile file : Shop.files("file://" + folder)) {
      assertThat(Shop.rows(travelled(file)).get(0)).contains("A1", "19.90");
    }
  }

  @Test
  void aSingleFileIsASourceToo() {
    assertThat(names(folder.resolve("march/orders.csv").toString())).containsExactly("orders.csv");
  }

  @Test
  void aFolderThatIsNotThereIsNamedWithTheRemedy() {
    assertThatThrownBy(() -> Shop.files(folder.resolve("nowhere")))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("nowhere does not exist")
        .hasMessageContaining("correct `path` in clientele.yml");
  }

  private static List<String> names(String location) {
    return Shop.files(location).stream().map(FoundFile::name).toList();
  }

  private static FoundFile travelled(FoundFile file) throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(file);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (FoundFile) in.readObject();
    }
  }
}
