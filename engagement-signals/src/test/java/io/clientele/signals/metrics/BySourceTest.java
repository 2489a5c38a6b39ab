package io.clientele.signals.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

class BySourceTest {
  @Property(tries = 100)
  void everyEventIsCountedForItsOwnSource(
      @ForAll List<@AlphaChars @StringLength(min = 1, max = 2) String> sources) {
    BySource<Counter> counts = counts();
    Map<String, Long> expected = new HashMap<>();
    for (String source : sources) {
      counts.ofEvent(source + ":" + expected.size()).inc();
      expected.merge(source, 1L, Long::sum);
    }
    expected.forEach((source, count) -> assertThat(counts.of(source).getCount()).isEqualTo(count));
  }

  @Example
  void aSourceWhoseNameBeginsAnothersIsNotTakenForIt() {
    BySource<Counter> counts = counts();
    counts.ofEvent("web:1").inc();
    counts.ofEvent("webshop:web:1").inc();

    assertThat(counts.of("web").getCount()).isEqualTo(1);
    assertThat(counts.of("webshop").getCount()).isEqualTo(1);
  }

  @Example
  void idsWithoutASourceShareOneMetric() {
    BySource<Counter> counts = counts();
    counts.ofEvent("e1").inc();
    counts.ofEvent("e2").inc();

    assertThat(counts.of("unknown").getCount()).isEqualTo(2);
  }

  private static BySource<Counter> counts() {
    return new BySource<>(new UnregisteredMetricsGroup(), group -> new SimpleCounter());
  }
}
