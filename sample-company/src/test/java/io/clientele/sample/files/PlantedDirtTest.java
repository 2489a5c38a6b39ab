package io.clientele.sample.files;

import static io.clientele.sample.files.OneSample.RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.sample.WrittenFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The receipt tells the truth about the dirt. */
class PlantedDirtTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> csvFiles() {
    return CsvContent.files(RECEIPT).stream();
  }

  static Stream<String> jsonFiles() {
    return RECEIPT.rows().keySet().stream().filter(file -> file.endsWith(".jsonl"));
  }

  @ParameterizedTest
  @MethodSource("csvFiles")
  void aCsvFileHasAsManyRowsAsTheReceiptSays(String file) {
    assertThat(CsvContent.of(file).rows()).hasSize(RECEIPT.rows().get(file));
  }

  @ParameterizedTest
  @MethodSource("csvFiles")
  void shortAndUnclosedRowsAreThePlantedOnes(String file) {
    int planted =
        RECEIPT.planted(file, Defect.TOO_FEW_FIELDS) + RECEIPT.planted(file, Defect.UNCLOSED_QUOTE);

    assertThat(CsvContent.of(file).rowsWithTooFewFields()).isEqualTo(planted);
  }

  @ParameterizedTest
  @MethodSource("csvFiles")
  void repeatedRowsAreThePlantedOnes(String file) {
    assertThat(CsvContent.of(file).repeatedRows())
        .isEqualTo(RECEIPT.planted(file, Defect.REPEATED_ROW));
  }

  @ParameterizedTest
  @MethodSource("jsonFiles")
  void linesThatAreNoJsonAreThePlantedOnes(String file) {
    List<String> lines = WrittenFiles.lines(OneSample.path(file));

    assertThat(lines).hasSize(RECEIPT.rows().get(file));
    assertThat(lines.stream().filter(line -> !isJson(line)))
        .hasSize(RECEIPT.planted(file, Defect.BROKEN_JSON));
  }

  @Test
  void redeliveredOrdersStandInTheMonthBeforeAsWell() {
    List<String> files = csvFiles().filter(file -> file.startsWith("shop/")).toList();

    for (int i = 1; i < files.size(); i++) {
      Set<List<String>> before = new HashSet<>(CsvContent.of(files.get(i - 1)).rows());
      long again = CsvContent.of(files.get(i)).rows().stream().filter(before::contains).count();
      assertThat(again).isEqualTo(RECEIPT.planted(files.get(i), Defect.REDELIVERED_ROW));
    }
    assertThat(RECEIPT.planted("shop/", Defect.REDELIVERED_ROW)).isPositive();
  }

  @Test
  void everyKindOfDefectIsSomewhere() {
    assertThat(RECEIPT.planted().stream().map(Planted::defect)).contains(Defect.values());
  }

  @Test
  void anUnclosedQuoteIsTheLastLineOfItsFile() {
    List<String> lines = WrittenFiles.lines(OneSample.path("sms/messages.csv"));

    assertThat(lines.get(lines.size() - 1)).endsWith(",\"the rest of this li");
  }

  private static boolean isJson(String line) {
    try {
      return JSON.readTree(line).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
