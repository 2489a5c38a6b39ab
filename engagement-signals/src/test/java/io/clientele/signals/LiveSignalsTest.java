package io.clientele.signals;

import static io.clientele.signals.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.CustomerTriggers;
import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.Touch;
import io.clientele.contracts.engagement.Trigger;
import io.clientele.signals.engagement.CustomerTrigger;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.EventVersion;
import io.clientele.signals.event.Identity;
import io.clientele.signals.event.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Signals that follow events as they come. */
class LiveSignalsTest {
  private static final Duration LATENESS = Duration.ofHours(1);
  private static final List<Identity> ANN = List.of(new Identity("crm:1", "ann"));
  private static final List<String> TYPES =
      List.of("page_view", "add_to_cart", "purchase", "reply", "unsubscribe", "product_view");

  @Property(tries = 5)
  void delaysWithinTheLatenessChangeNothingAndHistoryGivesTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int count) throws Exception {
    List<ChannelEvent> events = events(new Random(seed), count);

    TestRun run = TestRun.live(delayed(events, seed), identities(), LATENESS);

    assertThat(run.count(Outcome.LATE)).isZero();
    assertThat(run.signals()).isEqualTo(signalsOf(events));
    assertThat(run.triggers()).isEqualTo(triggersOf(events));
  }

  @Test
  void anEventThatComesLaterThanTheLatenessIsSetAsideAndCounted() throws Exception {
    TestRun run =
        live(
            event("e1").at("2024-03-10T10:00:00Z"),
            event("e2").at("2024-03-10T12:00:00Z"),
            event("e3").at("2024-03-10T10:59:59Z"),
            event("e4").at("2024-03-10T11:00:00Z"));
    assertThat(run.count(Outcome.LATE)).isEqualTo(1);
    assertThat(run.only().events24h()).isEqualTo(3);
  }

  @Test
  void theFirstDeliveryOfAnEventCounts() throws Exception {
    TestRun run =
        live(
            event("e1").on("web", "add_to_cart"),
            event("e1").on("web", "page_view").modified("2024-03-10T11:00:00Z"));
    assertThat(run.only().score()).isCloseTo(5, within(1e-6));
    assertThat(run.count(Outcome.DUPLICATE)).isEqualTo(1);
  }

  /** The cart is due before the browse is; both alarms and the last event share the timers. */
  @Test
  void anEventAtTheMomentOfAnAlarmThatIsPutForwardIsStillReached() throws Exception {
    TestRun run =
        live(
            event("e1").on("web", "product_view").at("2024-03-10T10:00:00Z"),
            event("e2").on("web", "add_to_cart").at("2024-03-10T11:00:00Z"),
            event("e3").on("email", "unsubscribe").at("2024-03-10T14:00:00Z"));
    assertThat(run.triggers())
        .extracting(fired -> fired.trigger().name())
        .containsExactly("abandoned_cart", "unsubscribe");
  }

  @Test
  void everyTouchTellsTheSignalAnew() throws Exception {
    TestRun run =
        live(event("e1").at("2024-03-10T10:00:00Z"), event("e2").at("2024-03-10T10:10:00Z"));
    assertThat(run.only().asOf()).isEqualTo(run.only().lastTouchAt());
    assertThat(run.only().events1h()).isEqualTo(2);
  }

  private static TestRun live(Events... events) throws Exception {
    return TestRun.live(Stream.of(events).map(Events::build).toList(), ANN, LATENESS);
  }

  /** In the order of arrival: each as late as chance has it, and never later than is waited for. */
  private static List<ChannelEvent> delayed(List<ChannelEvent> events, long seed) {
    var random = new Random(seed);
    Map<String, Long> arrivals =
        events.stream()
            .collect(
                Collectors.toMap(
                    ChannelEvent::eventId,
                    each -> each.occurredAt() + random.nextLong(LATENESS.toMillis())));
    return events.stream()
        .sorted(Comparator.comparing(each -> arrivals.get(each.eventId())))
        .toList();
  }

  private static List<CustomerSignal> signalsOf(List<ChannelEvent> events) {
    var signals = new ArrayList<CustomerSignal>();
    byCustomer(events)
        .forEach(
            (customer, touches) -> {
              Engagement engagement = Engagement.NONE;
              for (Touch touch : touches) {
                engagement = engagement.plus(touch, TestRun.RULES);
              }
              signals.add(engagement.signalOf(customer, engagement.lastTouchAt(), TestRun.RULES));
            });
    return signals;
  }

  private static List<CustomerTrigger> triggersOf(List<ChannelEvent> events) {
    var fired = new ArrayList<CustomerTrigger>();
    byCustomer(events)
        .forEach(
            (customer, touches) ->
                fired(touches).stream()
                    .sorted(Comparator.comparing(Trigger::at).thenComparing(Trigger::name))
                    .forEach(each -> fired.add(new CustomerTrigger(customer, each))));
    return fired;
  }

  private static List<Trigger> fired(List<Touch> touches) {
    var fired = new ArrayList<Trigger>();
    CustomerTriggers state = CustomerTriggers.NONE;
    for (Touch touch : touches) {
      CustomerTriggers.Step step = state.touched(touch, TestRun.RULES);
      fired.addAll(step.fired());
      state = step.next();
    }
    fired.addAll(state.elapsed(TestRun.END, TestRun.RULES).fired());
    return fired;
  }

  /** The touches of each customer in the order of time. */
  private static Map<String, List<Touch>> byCustomer(List<ChannelEvent> events) {
    Map<String, String> customers = new HashMap<>();
    identities().forEach(each -> customers.put(each.customerKey(), each.customerId()));
    return events.stream()
        .map(each -> Map.entry(customers.get(each.customerKey()), touch(each)))
        .sorted(Map.Entry.comparingByValue(Touch.ORDER))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Touch touch(ChannelEvent of) {
    return new Touch(of.eventId(), of.channel(), of.type(), of.campaign(), of.occurredAt());
  }

  private static List<Identity> identities() {
    return IntStream.range(0, 6).mapToObj(i -> new Identity("crm:" + i, "c" + i / 2)).toList();
  }

  private static List<ChannelEvent> events(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> drawn(random, i)).toList();
  }

  private static ChannelEvent drawn(Random random, int number) {
    return new ChannelEvent(
        "e" + number,
        "crm:" + random.nextInt(6),
        random.nextBoolean() ? "web" : "chat",
        TYPES.get(random.nextInt(TYPES.size())),
        TestRun.AS_OF.toEpochMilli() - random.nextLong(Duration.ofDays(5).toMillis()),
        random.nextBoolean() ? "spring" : "",
        "",
        new EventVersion(0, 0, false));
  }
}
