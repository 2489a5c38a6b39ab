package io.clientele.campaigns.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTargetTest {

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "audiences/a.csv", "audiences/a-{as_of}.csv", "..a/b.csv"})
  void aFileInsideTheWorkspaceIsSafe(String path) {
    assertThat(CsvTarget.isSafe(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.csv",
        "/tmp/a.csv",
        "a/../../b.csv",
        "a/../b.csv",
        "a.txt",
        "",
        "clientele.yml",
        "a\u0000.csv"
      })
  void anyOtherPathIsRefused(String path) {
    assertThat(CsvTarget.isSafe(path)).isFalse();
  }
}
