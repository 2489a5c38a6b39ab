package io.clientele.segmentation.value.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single figures that others printed for CDNOW, in weeks. */
class PublishedFiguresTest {
  /** B. G. S. Hardie's spreadsheet of the BG/NBD model, customer 0001. */
  @Test
  void bgNbdExpectsWhatTheAuthorsSpreadsheetExpects() {
    var model = new BgNbd(0.243, 4.414, 0.793, 2.426);
    assertThat(model.expectedPurchases(2, 30.43, 38.86, 39)).isCloseTo(1.226, within(5e-4));
  }

  /** The vignette of the R package BTYD, customer 1516. */
  @Test
  void paretoNbdExpectsWhatTheVignetteOfBtydExpects() {
    var model = new ParetoNbd(0.5533971, 10.5801985, 0.6060625, 11.6562237);
    assertThat(model.alive(26, 30.86, 31)).isCloseTo(0.9979, within(5e-5));
    assertThat(model.expectedPurchases(26, 30.86, 31, 52)).isCloseTo(25.46, within(5e-3));
  }

  /** Fader and Hardie's note: a customer between the mean of all and his own. */
  @ParameterizedTest
  @CsvSource({"2, 44.69, 24.65", "0, 0, 35.17", "3, 0, 35.17"})
  void gammaGammaExpectsWhatTheNoteExpects(int repeats, double amount, double expected) {
    var model = new GammaGamma(6.25, 3.74, 15.44);
    assertThat(model.meanAmount(repeats, amount)).isCloseTo(expected, within(0.06));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.999, 0.5, 1e-3, -1e-3, -1, -50, -5000})
  void theContinuedFractionIsTheLogarithmWhereStoppingHasNoShape(double w) {
    double logarithm = -Math.log1p(-w) / w;
    assertThat(Hypergeometric.ofOne(1, 0, w)).isCloseTo(logarithm, within(1e-12 * logarithm));
  }

  @Test
  void theTailIsThatOfTheLogarithm() {
    double wanted = (Math.log(2) / 0.5 - 1) * 2;
    assertThat(Hypergeometric.tail(1, 2, 3, 0.5)).isCloseTo(wanted, within(1e-12));
  }
}
