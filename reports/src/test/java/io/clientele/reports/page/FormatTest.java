package io.clientele.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  private final Format pounds = new Format("GBP");

  @ParameterizedTest
  @CsvSource({
    "0, £0",
    "12.5, £12.50",
    "-12.5, −£12.50",
    "99.99, £99.99",
    "100.49, £100",
    "1234.56, '£1,235'"
  })
  void moneyHasCentsBelowAHundred(BigDecimal amount, String text) {
    assertThat(pounds.money(amount)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "950, £950",
    "9999.4, '£9,999'",
    "10000, £10.0k",
    "747900, £748k",
    "999499, £999k",
    "999600, £1.00m",
    "8911407.90, £8.91m",
    "-1234567, −£1.23m",
    "2500000000, £2.50bn"
  })
  void compactMoneyHasThreeFigures(BigDecimal amount, String text) {
    assertThat(pounds.compact(amount)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "0.0001, <0.1%",
    "0.042, 4.2%",
    "0.05, 5%",
    "0.427, 43%",
    "0.9943, 99.4%",
    "0.99999, 99.9%",
    "1, 100%"
  })
  void aShareIsNeverRoundedToNothingOrAll(double share, String text) {
    assertThat(pounds.percent(share)).isEqualTo(text);
  }

  @Test
  void anUnknownCurrencyIsWrittenAsItIs() {
    assertThat(new Format("ZZT").money(BigDecimal.TEN)).isEqualTo("ZZT 10.00");
  }

  @ParameterizedTest
  @CsvSource({"0, £0", "50000, £50k", "2500000, £2.50m", "2000000, £2m", "7.5, £7.50", "40, £40"})
  void anAxisShowsNoEmptyDecimals(double amount, String text) {
    assertThat(pounds.axis(amount)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.25", "1, 0.25", "4, 1", "900, 250", "100000, 25000", "110000, 50000"})
  void theAxisOfAChartHasRoundSteps(double maximum, double step) {
    assertThat(MonthChart.niceStep(maximum)).isEqualTo(step);
  }
}
