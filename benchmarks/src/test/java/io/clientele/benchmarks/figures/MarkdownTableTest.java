package io.clientele.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void textStartsAtTheLeftAndNumbersEndAtTheRight() {
    var table =
        new MarkdownTable(
            List.of("command", "took"),
            List.of(List.of("demo", "61.20 s"), List.of("run", "9.00 s")));
    assertThat(table.text())
        .isEqualTo(
            """
            | command |    took |
            | ------- | ------: |
            | demo    | 61.20 s |
            | run     |  9.00 s |
            """);
  }
}
