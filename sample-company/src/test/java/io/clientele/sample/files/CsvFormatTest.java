package io.clientele.sample.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
  @Test
  void filesWrittenSideBySideMayShareAFormat() {
    CsvFormat shared = CsvFormat.plain(List.of("id", "text"));
    List<String> lines =
        IntStream.range(0, 50_000)
            .parallel()
            .mapToObj(i -> shared.line(List.of(Integer.toString(i), "a, b")))
            .toList();
    assertThat(lines).doesNotHaveDuplicates().allMatch(line -> line.endsWith(",\"a, b\""));
  }
}
