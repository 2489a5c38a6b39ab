package io.clientele.signals;

import static io.clientele.signals.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.GroupSignal;
import io.clientele.contracts.engagement.Grouping;
import io.clientele.contracts.engagement.Touch;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.Identity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

/** Scores by what events are about. */
class GroupSignalsTest {
  private static final Duration LATENESS = Duration.ofHours(1);
  private static final Pace UP_TO = new Pace.UpTo(TestRun.AS_OF);
  private static final Pace LIVE =
      new Pace.Live(Duration.ofMinutes(5), Long.MAX_VALUE, Duration.ZERO);
  private static final List<Identity> PEOPLE =
      List.of(new Identity("crm:1", "ann"), new Identity("crm:2", "bob"));

  @Test
  void everyBrandIsScoredByItsOwnEvents() throws Exception {
    List<GroupSignal> told =
        told(
            Grouping.BRAND,
            UP_TO,
            List.of(
                event("e1").on("web", "add_to_cart").about("p1", "Rope").at("2024-03-04T00:00:00Z"),
                event("e2")
                    .on("web", "product_view")
                    .about("p2", "Rope")
                    .at("2024-03-11T00:00:00Z"),
                event("e3")
                    .on("web", "product_view")
                    .about("p3", "Knot")
                    .at("2024-03-11T00:00:00Z"),
                event("e4").about("p3", "Knot").at("2024-03-11T00:00:01Z"),
                event("e5").by("crm:2").about("", "Rope").at("2024-03-11T00:00:00Z"),
                event("e6").about("p4", "")));
    assertThat(told)
        .extracting(each -> "%s %s %.6f".formatted(each.customerId(), each.group(), each.score()))
        .containsExactly("ann Knot 2.000000", "ann Rope 4.500000", "bob Rope 1.000000");
    assertThat(told)
        .allSatisfy(
            each -> {
              assertThat(each.groupedBy()).isEqualTo(Grouping.BRAND);
              assertThat(each.asOf()).isEqualTo(TestRun.AS_OF.toEpochMilli());
            });
  }

  @Test
  void productsAreGroupsWhereTheRulesSaySo() throws Exception {
    List<Events> events = List.of(event("e1").about("p1", "Rope"), event("e2").about("p2", "Rope"));
    assertThat(told(Grouping.PRODUCT, UP_TO, events))
        .extracting(GroupSignal::group)
        .containsExactly("p1", "p2");
  }

  @Test
  void whereNobodyAsksNothingIsToldAndAStreamHasNothingToDo() throws Exception {
    List<Events> events = List.of(event("e1").about("p1", "Rope"));
    assertThat(told(Grouping.NONE, UP_TO, events)).isEmpty();
    assertThat(streamed(Grouping.NONE, LIVE, List.of(), environment(LIVE))).isEmpty();
  }

  @Property(tries = 4)
  void aStreamEndsWithTheScoresOfEachBrandsOwnEventsWhateverTheDelays(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count) throws Exception {
    List<ChannelEvent> events = drawn(new Random(seed), count);

    var last = new TreeMap<String, GroupSignal>();
    run(Grouping.BRAND, LIVE, delayed(events, seed))
        .forEach(each -> last.put(each.customerId() + " " + each.group(), each));

    assertThat(last).isEqualTo(alone(events));
  }

  /** Each brand of a customer as if it were a customer, as of its latest event. */
  private static Map<String, GroupSignal> alone(List<ChannelEvent> events) {
    EngagementRules rules = rules(Grouping.BRAND);
    var engagements = new TreeMap<String, Engagement>();
    for (ChannelEvent each : events) {
      String customer = each.customerKey().equals("crm:1") ? "ann" : "bob";
      var touch = new Touch("", each.channel(), each.type(), "", each.occurredAt());
      engagements.merge(
          customer + " " + each.brand(),
          Engagement.NONE.plus(touch, rules),
          (before, unused) -> before.plus(touch, rules));
    }
    var alone = new TreeMap<String, GroupSignal>();
    engagements.forEach(
        (name, of) -> {
          var signal = of.signalOf(name.split(" ")[0], of.lastTouchAt(), rules);
          alone.put(
              name,
              new GroupSignal(
                  signal.customerId(),
                  Grouping.BRAND,
                  name.split(" ")[1],
                  signal.score(),
                  signal.asOf(),
                  signal.events30d(),
                  signal.lastTouchAt()));
        });
    return alone;
  }

  private static List<ChannelEvent> drawn(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                event("e" + i)
                    .by("crm:" + (1 + random.nextInt(2)))
                    .on("web", random.nextBoolean() ? "product_view" : "add_to_cart")
                    .about("p" + i, "brand" + random.nextInt(5))
                    .at(TestRun.AS_OF.minusSeconds(random.nextInt(400_000)).toString())
                    .build())
        .toList();
  }

  /** As they come where each is late by less than the lateness. */
  private static List<ChannelEvent> delayed(List<ChannelEvent> events, long seed) {
    var random = new Random(seed + 1);
    var arrivals = new TreeMap<String, Long>();
    events.forEach(
        each ->
            arrivals.put(each.eventId(), each.occurredAt() + random.nextLong(LATENESS.toMillis())));
    return events.stream()
        .sorted(Comparator.comparing(each -> arrivals.get(each.eventId())))
        .toList();
  }

  private static List<GroupSignal> told(Grouping by, Pace pace, List<Events> events)
      throws Exception {
    return run(by, pace, events.stream().map(Events::build).toList()).stream()
        .sorted(Comparator.comparing(GroupSignal::customerId).thenComparing(GroupSignal::group))
        .toList();
  }

  private static List<GroupSignal> run(Grouping by, Pace pace, List<ChannelEvent> events)
      throws Exception {
    StreamExecutionEnvironment env = environment(pace);
    var told = new ArrayList<GroupSignal>();
    try (CloseableIterator<GroupSignal> signals =
        streamed(by, pace, events, env).orElseThrow().executeAndCollect()) {
      signals.forEachRemaining(told::add);
    }
    return told;
  }

  private static Optional<DataStream<GroupSignal>> streamed(
      Grouping by, Pace pace, List<ChannelEvent> events, StreamExecutionEnvironment env) {
    DataStream<ChannelEvent> source =
        env.fromData(
                ChannelEvent.class,
                Stream.concat(events.stream(), Stream.of(event("last").by("").build()))
                    .toArray(ChannelEvent[]::new))
            .assignTimestampsAndWatermarks(EachEvent.within(LATENESS));
    return new SignalsWorkflow(BotRules.standard(), rules(by), pace, Retention.USUAL)
        .define(source, env.fromData(Identity.class, PEOPLE.toArray(Identity[]::new)))
        .groups();
  }

  private static StreamExecutionEnvironment environment(Pace pace) throws Exception {
    boolean isLive = pace == LIVE;
    Configuration settings =
        FlinkSettings.of(isLive ? RuntimeExecutionMode.STREAMING : RuntimeExecutionMode.BATCH);
    if (isLive) {
      settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
    }
    return TestCluster.environment(1, settings);
  }

  private static EngagementRules rules(Grouping by) {
    EngagementRules standard = TestRun.RULES;
    return new EngagementRules(
        standard.score(), standard.sessionGap(), standard.timeZone(), standard.triggers(), by);
  }
}
