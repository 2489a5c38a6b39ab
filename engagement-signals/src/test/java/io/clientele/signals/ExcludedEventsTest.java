package io.clientele.signals;

import static io.clientele.signals.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.Excluded;
import io.clientele.signals.event.Identity;
import io.clientele.signals.event.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which events do not count, and what is told of them. */
class ExcludedEventsTest {
  private static final List<Identity> ANN = List.of(new Identity("crm:1", "ann"));
  private static final String NOON = "2024-03-10T12:00:00Z";

  @Test
  void ofAnExcludedEventItIsToldWhatItWasAndWhyButNotWhose() throws Exception {
    Excluded open =
        excluded(event("mail:e1").open("spring").at(NOON).with("Mozilla/5.0")).excluded().get(0);
    assertThat(open)
        .isEqualTo(
            new Excluded(
                "mail:e1",
                "email",
                "open",
                "spring",
                Instant.parse(NOON).toEpochMilli(),
                Outcome.MACHINE_OPEN,
                null));
  }

  @Test
  void opensThatPrivacyProxiesMakeAreMachines() throws Exception {
    TestRun run =
        excluded(
            event("bare").open("").with("Mozilla/5.0"),
            event("marked").open("").marked(),
            event("type").on("email", "proxy_open"),
            event("other type").on("email", "machine_open"));
    assertThat(run.reasons().values()).hasSize(4).containsOnly(Outcome.MACHINE_OPEN);
    assertThat(run.count(Outcome.MACHINE_OPEN)).isEqualTo(4);
  }

  @Test
  void opensThroughGmailsImageProxyArePersons() throws Exception {
    String gmail =
        "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0"
            + " (via ggpht.com GoogleImageProxy)";
    assertThat(excluded(event("e1").open("spring").with(gmail)).reasons()).isEmpty();
  }

  @Test
  void aBareAgentIsNoMachineElsewhere() throws Exception {
    TestRun run =
        excluded(event("e1").with("Mozilla/5.0"), event("e2").click("spring").with("Mozilla/5.0"));
    assertThat(run.reasons()).isEmpty();
  }

  @Test
  void anOpenAtOnceAfterTheDeliveryIsAMachinesWhicheverComesFirst() throws Exception {
    TestRun run =
        excluded(
            event("at once").open("spring").at("2024-03-10T12:00:00Z"),
            event("in time").open("spring").at("2024-03-10T12:00:02Z"),
            event("d").delivered("spring").at(NOON),
            event("later").open("spring").at("2024-03-10T12:00:02.001Z"),
            event("before").open("spring").at("2024-03-10T11:59:59.999Z"));
    assertThat(run.reasons())
        .containsOnly(
            entry("at once", Outcome.MACHINE_OPEN), entry("in time", Outcome.MACHINE_OPEN));
    assertThat(run.only().events24h()).isEqualTo(3);
  }

  @Test
  void theDeliveryOfAnotherMailingOrToAnotherRecipientSaysNothing() throws Exception {
    TestRun run =
        excluded(
            event("e1").open("spring").at(NOON),
            event("e2").open("").at(NOON),
            event("d1").delivered("summer").at(NOON),
            event("d2").delivered("").at(NOON),
            event("d3").delivered("spring").by("crm:2").at(NOON));
    assertThat(run.reasons()).containsOnlyKeys("d3");
  }

  @Test
  void scannersBurstsAndStrangersEachHaveTheirReason() throws Exception {
    TestRun run =
        excluded(
            event("s").with("Barracuda Sentinel (EE)"),
            event("c1").click("spring"),
            event("c2").click("spring"),
            event("c3").click("spring"),
            event("c4").click("spring"),
            event("nobody").by(""),
            event("stranger").by("crm:9"));
    assertThat(run.reasons())
        .containsEntry("s", Outcome.SCANNER)
        .containsEntry("c1", Outcome.CLICK_BURST)
        .containsEntry("c4", Outcome.CLICK_BURST)
        .containsEntry("nobody", Outcome.UNKNOWN_CUSTOMER)
        .containsEntry("stranger", Outcome.UNKNOWN_CUSTOMER)
        .hasSize(7);
  }

  @Test
  void duplicatesAndEventsThatWereTakenBackAreNotTold() throws Exception {
    TestRun run = excluded(event("e1"), event("e1"), event("e2").deleted());
    assertThat(run.excluded()).isEmpty();
  }

  @Test
  void aLateEventIsToldOnceWithHowFarTimeHadCome() throws Exception {
    TestRun run =
        live(
            event("e1").at("2024-03-10T12:00:00Z"),
            event("late").at("2024-03-10T10:59:59Z"),
            event("late").at("2024-03-10T10:59:59Z"));
    assertThat(run.excluded()).hasSize(1);
    assertThat(run.excluded().get(0).reason()).isEqualTo(Outcome.LATE);
    assertThat(run.excluded().get(0).eventTime())
        .isEqualTo(Instant.parse("2024-03-10T11:00:00Z").toEpochMilli() - 1);
    assertThat(run.count(Outcome.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void anEventThatCountedIsNotToldToBeLateWhenItComesAgain() throws Exception {
    TestRun run =
        live(
            event("e1").at("2024-03-10T10:00:00Z"),
            event("e2").at("2024-03-10T12:00:00Z"),
            event("e1").at("2024-03-10T10:00:00Z"));
    assertThat(run.excluded()).isEmpty();
    assertThat(run.count(Outcome.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void anEventOfTheFarFutureIsAfterTheMomentWhereTheInputEnds() throws Exception {
    TestRun run = live(event("e1"), event("e2").at("2999-01-01T00:00:00Z"));
    assertThat(run.count(Outcome.AFTER_AS_OF)).isEqualTo(1);
    assertThat(run.count(Outcome.COUNTED)).isEqualTo(1);
  }

  private static TestRun excluded(Events... events) throws Exception {
    return TestRun.of(built(events), ANN);
  }

  private static TestRun live(Events... events) throws Exception {
    return TestRun.live(built(events), ANN, Duration.ofHours(1));
  }

  private static List<ChannelEvent> built(Events... events) {
    return Stream.of(events).map(Events::build).toList();
  }
}
