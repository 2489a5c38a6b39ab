package io.clientele.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a text was saved on its way here, its rows are the same. */
class DialectsTest {
  private static final List<List<String>> ROWS =
      List.of(List.of("A1", "2024-03-01", "19.90"), List.of("A2", "2024-03-02", "5.00"));
  private static final String COMMAS =
      "Order No,Sold On,Amount\nA1,2024-03-01,19.90\nA2,2024-03-02,5.00\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void anyUsualDelimiterIsFound(String delimiter) throws IOException {
    assertThat(rows("orders.csv", COMMAS.replace(",", delimiter))).isEqualTo(ROWS);
  }

  @Test
  void theDelimiterThatTheProfileNamesWinsOverOneInATitle() throws IOException {
    assertThat(rows("orders.csv", COMMAS.replace("A1", "A;1")).get(0).get(0)).isEqualTo("A;1");
  }

  @Test
  void tabsOfATsvFileAreUnderstood() throws IOException {
    assertThat(rows("orders.tsv", COMMAS.replace(",", "\t"))).isEqualTo(ROWS);
  }

  @Test
  void titlesAboveTheHeaderAreNoRows() throws IOException {
    assertThat(rows("orders.csv", "Orders of March\n\nPrinted on,2024-04-01\n" + COMMAS))
        .isEqualTo(ROWS);
  }

  @Test
  void recordsBelowTitlesKnowTheirLine() throws IOException {
    FoundFile file = file("orders.csv", ("Orders of March\n\n" + COMMAS).getBytes());
    assertThat(Shop.records(file)).extracting(record -> record.line()).containsExactly(4L, 5L);
  }

  @Test
  void theBrokenLineBelowTitlesIsTheOneThatIsKept() throws IOException {
    FoundFile file = file("orders.csv", ("Orders of March\n" + COMMAS + "A3\n").getBytes());
    assertThat(Shop.records(file).get(2))
        .hasToString(
            "Broken[line=5, rule=field_count, message=has 1 fields, the header has 3; look for a"
                + " missing or stray quote or delimiter, payload=A3]");
  }

  @Test
  void excelsSeparatorLineIsNoHeader() throws IOException {
    assertThat(rows("orders.csv", "sep=;\n" + COMMAS.replace(',', ';'))).isEqualTo(ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkTellsTheCharacterSet(String charset) throws IOException {
    byte[] bytes = ("\ufeff" + COMMAS.replace("A1", "Ä1")).getBytes(Charset.forName(charset));
    assertThat(Shop.rows(file("orders.csv", bytes)).get(0).get(0)).isEqualTo("Ä1");
  }

  @Test
  void unicodeTextOfExcelIsUnderstood() throws IOException {
    String tabs = "\ufeff" + COMMAS.replace(',', '\t').replace("\n", "\r\n");
    assertThat(Shop.rows(file("orders.csv", tabs.getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo(ROWS);
  }

  @Test
  void theNextCharacterSetIsTriedWhereTheFirstDoesNotFit() throws IOException {
    byte[] bytes = COMMAS.replace("A2", "Ä2").getBytes(Charset.forName("windows-1252"));
    assertThat(Shop.rows(file("orders.csv", bytes)).get(1).get(0)).isEqualTo("Ä2");
  }

  private List<List<String>> rows(String name, String text) throws IOException {
    return Shop.rows(file(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private FoundFile file(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return Shop.files(folder).get(0);
  }
}
