package io.clientele.signals.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.signals.delta.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The audit itself has to see what it is there for. */
class AuditTest {
  private static final int TRIES = 100;
  private static final long UNTIL = Long.MAX_VALUE;

  @Property(tries = TRIES)
  void oneThatIsDroppedAnywhereIsLost(@ForAll long seed, @ForAll Place place) {
    assertThat(mutated(seed, place, (rows, chosen) -> rows.remove(chosen.intValue())))
        .isEqualTo(new Audit(Map.of(place, new Tally(1, 0))));
  }

  @Property(tries = TRIES)
  void oneThatIsThereTwiceAnywhereIsDoubled(@ForAll long seed, @ForAll Place place) {
    assertThat(mutated(seed, place, (rows, chosen) -> rows.add(rows.get(chosen))))
        .isEqualTo(new Audit(Map.of(place, new Tally(0, 1))));
  }

  @Property(tries = TRIES)
  void oneThatStandsForAnotherIsLostAndDoubled(@ForAll long seed, @ForAll Place place) {
    assertThat(
            mutated(seed, place, (rows, chosen) -> rows.set(chosen, List.of("canary " + chosen))))
        .isEqualTo(new Audit(Map.of(place, new Tally(1, 1))));
  }

  /** An event that no run counts, or that a run counts twice, shows in the signals. */
  @Property(tries = TRIES)
  void anEventThatDoesNotCountIsSeen(@ForAll long seed) {
    List<Sent> sent = sent(seed);
    List<Sent> counted = sent.stream().filter(each -> each.kind() == Sent.Kind.COUNTED).toList();
    Sent lost = counted.get(new Random(seed).nextInt(counted.size()));
    List<Sent> fewer = sent.stream().filter(each -> each != lost).toList();

    Audit audit = Audit.of(defined(fewer), defined(sent));

    assertThat(audit.wrong())
        .containsEntry(Place.SIGNAL_MESSAGES, new Tally(1, 0))
        .containsKeys(Place.SIGNALS, Place.LAST_SIGNALS);
    assertThat(Audit.of(defined(sent), defined(fewer)).wrong())
        .containsEntry(Place.SIGNAL_MESSAGES, new Tally(0, 1));
  }

  @Property(tries = TRIES)
  void whatStandsAsDefinedIsCorrect(@ForAll long seed) {
    assertThat(Audit.of(defined(sent(seed)), defined(sent(seed)))).isEqualTo(Audit.CORRECT);
  }

  private static Audit mutated(
      long seed, Place place, BiConsumer<List<List<Object>>, Integer> mutant) {
    Contents expected = defined(sent(seed));
    Map<Place, List<List<Object>>> rows = new EnumMap<>(expected.rows());
    var changed = new ArrayList<>(expected.in(place));
    mutant.accept(changed, new Random(seed).nextInt(changed.size()));
    rows.put(place, changed);
    return Audit.of(new Contents(rows), expected);
  }

  private static Contents defined(List<Sent> sent) {
    return Definition.of(sent, AuditedStream.RULES, UNTIL - 1);
  }

  private static List<Sent> sent(long seed) {
    return Stream.generate(new SeededEvents("audit", seed)::next)
        .limit(300)
        .collect(Collectors.toList());
  }
}
