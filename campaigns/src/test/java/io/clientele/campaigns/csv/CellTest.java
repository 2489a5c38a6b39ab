package io.clientele.campaigns.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1+1",
        "－1-a",
        "＠SUM(1)",
        "  =1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "\u0000=1",
        "-",
        "--1",
        "+44 20 7946 0000"
      })
  void aCellThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
    assertThat(Cell.safe(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ann",
        "a=b",
        "x@example.org",
        "12.50",
        "-12.50",
        "+447700900123",
        " Ann",
        "'"
      })
  void anyOtherCellStaysAsItIs(String text) {
    assertThat(Cell.safe(text)).isEqualTo(text);
  }

  @Property
  void aSafeCellIsSafe(@ForAll String text) {
    assertThat(Cell.safe(Cell.safe(text))).isEqualTo(Cell.safe(text));
  }
}
