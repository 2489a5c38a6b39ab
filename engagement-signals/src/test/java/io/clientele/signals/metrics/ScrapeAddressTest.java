package io.clientele.signals.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeAddressTest {
  @Test
  void aPortAloneIsOfThisMachineAlone() {
    assertThat(ScrapeAddress.of("9249").socketAddress().getAddress().isLoopbackAddress()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0:9249,0.0.0.0",
    "[::]:9249,::",
    "metrics.example.org:9249,metrics.example.org"
  })
  void aHostMayBeNamed(String text, String host) {
    assertThat(ScrapeAddress.of(text)).isEqualTo(new ScrapeAddress(host, 9249));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "port", "0", "65536", ":9249", "localhost:"})
  void whatIsNoPortIsRefused(String text) {
    assertThatThrownBy(() -> ScrapeAddress.of(text))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("no port");
  }
}
