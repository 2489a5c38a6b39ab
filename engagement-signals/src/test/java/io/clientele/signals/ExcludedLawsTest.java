package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.EventVersion;
import io.clientele.signals.event.Excluded;
import io.clientele.signals.event.Identity;
import io.clientele.signals.event.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of excluded events: each try runs real jobs, so there are few of them. */
class ExcludedLawsTest {
  private static final Set<Outcome> REASONS =
      EnumSet.of(
          Outcome.LATE,
          Outcome.SCANNER,
          Outcome.CLICK_BURST,
          Outcome.MACHINE_OPEN,
          Outcome.UNKNOWN_CUSTOMER);
  private static final Duration LATENESS = Duration.ofSeconds(5);
  private static final List<String> AGENTS =
      List.of("Mozilla/5.0 (X11)", "Mozilla/5.0 (X11)", "Mozilla/5.0", "SomeBot/1");
  private static final List<String> TYPES =
      List.of("open", "open", "click", "click", "delivered", "sent", "page_view", "proxy_open");

  @Property(tries = 2)
  void theOrderInWhichEventsComeChangesNotWhichAreExcluded(
      @ForAll long seed, @ForAll @IntRange(min = 100, max = 200) int count) throws Exception {
    List<ChannelEvent> events = events(new Random(seed), count);
    var shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed + 1));

    TestRun inOrder = TestRun.of(events, identities());
    assertThat(TestRun.of(shuffled, identities()).excluded()).isEqualTo(inOrder.excluded());
    assertThat(TestRun.live(events, identities(), Duration.ofHours(1)).excluded())
        .isEqualTo(inOrder.excluded());
  }

  @Property(tries = 3)
  void everyEventThatComesEndsInOneOutcomeAndEveryExcludedOneIsToldOnce(
      @ForAll long seed, @ForAll @IntRange(min = 100, max = 200) int count) throws Exception {
    List<ChannelEvent> events = events(new Random(seed), count);
    var again = new ArrayList<>(events);
    again.addAll(events.subList(0, count / 2));

    TestRun run = TestRun.live(again, identities(), LATENESS);

    assertThat(total(run, EnumSet.allOf(Outcome.class))).isEqualTo(again.size());
    assertThat(run.excluded()).extracting(Excluded::eventId).doesNotHaveDuplicates();
    assertThat((long) run.excluded().size()).isEqualTo(total(run, REASONS));
    assertThat(run.excluded().stream().map(Excluded::eventId).collect(Collectors.toSet()))
        .isSubsetOf(events.stream().map(ChannelEvent::eventId).toList());
  }

  private static long total(TestRun run, Collection<Outcome> outcomes) {
    return outcomes.stream().mapToLong(run::count).sum();
  }

  private static List<Identity> identities() {
    return List.of(new Identity("crm:0", "ann"), new Identity("crm:1", "bob"));
  }

  /** So many within some seconds that every reason is met. */
  private static List<ChannelEvent> events(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> drawn(random, i)).toList();
  }

  private static ChannelEvent drawn(Random random, int number) {
    return new ChannelEvent(
        "mail:" + number,
        random.nextInt(20) == 0 ? "" : "crm:" + random.nextInt(3),
        "email",
        TYPES.get(random.nextInt(TYPES.size())),
        TestRun.AS_OF.toEpochMilli() - random.nextLong(10_000),
        random.nextBoolean() ? "spring" : "",
        AGENTS.get(random.nextInt(AGENTS.size())),
        random.nextInt(20) == 0,
        "",
        "",
        new EventVersion(0, 0, false));
  }
}
