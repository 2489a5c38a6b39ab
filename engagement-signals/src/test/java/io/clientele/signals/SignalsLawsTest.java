package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.EventVersion;
import io.clientele.signals.event.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.flink.api.common.RuntimeExecutionMode;

/** What holds for any events: each try runs real jobs, so there are few of them. */
class SignalsLawsTest {
  private static final int CUSTOMERS = 5;
  private static final List<String> TYPES =
      List.of("page_view", "add_to_cart", "purchase", "call", "unsubscribe");
  private static final List<String> CHANNELS = List.of("web", "email", "phone");
  private static final long TEN_DAYS = Duration.ofDays(10).toMillis();

  @Property(tries = 6)
  void shufflingAndRepeatingTheInputChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int count) throws Exception {
    List<ChannelEvent> events = events(new Random(seed), count);
    var again = new ArrayList<ChannelEvent>(events);
    again.addAll(events.subList(0, count / 2));
    Collections.shuffle(again, new Random(seed + 1));

    TestRun shuffled = TestRun.of(again, identities());
    TestRun inOrder = TestRun.of(events, identities());
    assertThat(shuffled.signals()).isEqualTo(inOrder.signals());
    assertThat(shuffled.triggers()).isEqualTo(inOrder.triggers());
    assertThat(shuffled.excluded()).isEqualTo(inOrder.excluded());
  }

  @Property(tries = 4)
  void aStreamEndsWithWhatABatchGives(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int count) throws Exception {
    List<ChannelEvent> events = events(new Random(seed), count);

    var streamed = TestRun.of(events, identities(), RuntimeExecutionMode.STREAMING);
    assertThat(streamed).isEqualTo(TestRun.of(events, identities(), RuntimeExecutionMode.BATCH));
  }

  @Property(tries = 6)
  void everyEventEndsInExactlyOneOutcome(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int count) throws Exception {
    var run = TestRun.of(events(new Random(seed), count), identities());

    assertThat(run.outcomes().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(count);
  }

  @Property(tries = 6)
  void theScoreIsTheFormulaSummedUp(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int count) throws Exception {
    List<ChannelEvent> events = events(new Random(seed), count);

    Map<String, Double> scores =
        TestRun.of(events, identities()).signals().stream()
            .collect(Collectors.toMap(CustomerSignal::customerId, CustomerSignal::score));
    Map<String, Double> expected = recomputed(events);
    assertThat(scores.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (customer, score) -> assertThat(scores.get(customer)).isCloseTo(score, within()));
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }

  /** The contract's formula over the events that count, without Flink. */
  private static Map<String, Double> recomputed(List<ChannelEvent> events) {
    Map<String, String> customers =
        identities().stream()
            .collect(Collectors.toMap(Identity::customerKey, Identity::customerId));
    return events.stream()
        .collect(
            Collectors.toMap(ChannelEvent::eventId, Function.identity(), SignalsLawsTest::later))
        .values()
        .stream()
        .filter(event -> !event.version().isDeleted())
        .filter(event -> customers.containsKey(event.customerKey()))
        .filter(event -> event.occurredAt() <= TestRun.AS_OF.toEpochMilli())
        .collect(
            Collectors.groupingBy(
                event -> customers.get(event.customerKey()),
                TreeMap::new,
                Collectors.summingDouble(SignalsLawsTest::contribution)));
  }

  private static ChannelEvent later(ChannelEvent one, ChannelEvent other) {
    return one.version().modifiedAt() >= other.version().modifiedAt() ? one : other;
  }

  private static double contribution(ChannelEvent event) {
    return TestRun.RULES
        .score()
        .contribution(event.type(), Instant.ofEpochMilli(event.occurredAt()), TestRun.AS_OF);
  }

  private static List<Identity> identities() {
    return IntStream.range(0, CUSTOMERS)
        .boxed()
        .flatMap(
            i ->
                List.of(new Identity("crm:" + i, "c" + i), new Identity("email:" + i, "c" + i))
                    .stream())
        .toList();
  }

  /** Events of known and unknown customers, some after the moment, some in several versions. */
  private static List<ChannelEvent> events(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> event(random, i, count)).toList();
  }

  private static ChannelEvent event(Random random, int number, int count) {
    String key = (random.nextBoolean() ? "crm:" : "email:") + random.nextInt(CUSTOMERS + 1);
    long occurredAt = TestRun.AS_OF.toEpochMilli() + 10_000 - random.nextLong(TEN_DAYS);
    return new ChannelEvent(
        "e" + random.nextInt(count),
        key,
        CHANNELS.get(random.nextInt(CHANNELS.size())),
        TYPES.get(random.nextInt(TYPES.size())),
        occurredAt,
        "",
        "",
        new EventVersion(number, 0, random.nextInt(10) == 0));
  }
}
