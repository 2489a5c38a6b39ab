package io.clientele.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

class SameSettingsSameBytesTest {
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void equalSettingsWriteEqualBytes(
      @ForAll @IntRange(min = 20, max = 90) int customers,
      @ForAll long seed,
      @ForAll @IntRange(min = 19_000, max = 22_000) int lastDay)
      throws IOException {
    SampleSettings settings = new SampleSettings(customers, seed, LocalDate.ofEpochDay(lastDay));

    assertThat(written(settings)).isEqualTo(written(settings));
  }

  private static SortedMap<String, String> written(SampleSettings settings) throws IOException {
    Path folder = Files.createTempDirectory("sample");
    try {
      SampleCompany.write(folder, settings);
      return WrittenFiles.below(folder);
    } finally {
      org.assertj.core.util.Files.delete(folder.toFile());
    }
  }
}
