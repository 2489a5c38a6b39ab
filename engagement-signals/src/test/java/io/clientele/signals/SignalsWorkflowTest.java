package io.clientele.signals;

import static io.clientele.signals.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.Identity;
import io.clientele.signals.event.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignalsWorkflowTest {
  private static final List<Identity> ANN =
      List.of(new Identity("crm:1", "ann"), new Identity("email:ann@example.org", "ann"));

  @Test
  void aTouchIsWorthHalfAfterOneHalfLife() throws Exception {
    var run = runOf(event("e1").on("email", "reply").at("2024-03-04T00:00:00Z"));
    assertThat(run.only().score()).isCloseTo(4.0, within(1e-6));
  }

  @Test
  void theKeysOfOneCustomerAddUp() throws Exception {
    var run =
        runOf(
            event("e1").by("crm:1").at("2024-03-11T00:00:00Z"),
            event("e2").by("email:ann@example.org").at("2024-03-11T00:00:00Z"));
    assertThat(run.only().score()).isCloseTo(2.0, within(1e-6));
    assertThat(run.only().customerId()).isEqualTo("ann");
  }

  @Test
  void eachWindowCountsItsOwnTouches() throws Exception {
    CustomerSignal signal =
        runOf(
                event("e1").at("2024-03-10T23:30:00Z"),
                event("e2").at("2024-03-10T23:00:00Z"),
                event("e3").at("2024-03-09T00:00:00Z"),
                event("e4").at("2024-02-20T00:00:00Z"),
                event("e5").at("2023-02-20T00:00:00Z"))
            .only();
    assertThat(signal)
        .extracting("events1h", "events24h", "events7d", "events30d")
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void theLatestTouchNamesTheChannel() throws Exception {
    CustomerSignal signal =
        runOf(
                event("e1").on("phone", "call").at("2024-03-09T10:00:00Z"),
                event("e2").on("web", "page_view").at("2024-03-09T09:59:59Z"))
            .only();
    assertThat(signal.lastChannel()).isEqualTo("phone");
    assertThat(signal.lastTouchAt()).isEqualTo(1_709_978_400_000L);
  }

  @Test
  void anEventDeliveredTwiceCountsOnce() throws Exception {
    var run = runOf(event("e1"), event("e1"), event("e1"));
    assertThat(run.only().events24h()).isEqualTo(1);
    assertThat(run.count(Outcome.DUPLICATE)).isEqualTo(2);
  }

  @Test
  void theLatestVersionOfAnEventCounts() throws Exception {
    var run =
        runOf(
            event("e1").on("phone", "call").modified("2024-03-10T12:00:00Z"),
            event("e1").on("chat", "chat").modified("2024-03-10T11:00:00Z"));
    assertThat(run.only().lastChannel()).isEqualTo("phone");
    assertThat(run.count(Outcome.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void anEventThatItsSourceTookBackDoesNotCount() throws Exception {
    var run =
        runOf(
            event("e1").modified("2024-03-10T11:00:00Z"),
            event("e1").modified("2024-03-10T12:00:00Z").deleted());
    assertThat(run.signals()).isEmpty();
    assertThat(run.count(Outcome.DELETED)).isEqualTo(1);
  }

  @Test
  void aTouchAfterTheMomentIsNotCountedButNotLostSilently() throws Exception {
    var run = runOf(event("e1"), event("e2").at("2024-03-11T00:00:00.001Z"));
    assertThat(run.only().events24h()).isEqualTo(1);
    assertThat(run.count(Outcome.AFTER_AS_OF)).isEqualTo(1);
  }

  @Test
  void whoOnlyHasTouchesAfterTheMomentHasNoSignal() throws Exception {
    assertThat(runOf(event("e1").at("2024-03-12T00:00:00Z")).signals()).isEmpty();
  }

  @Test
  void eventsOfUnknownCustomersAndOfNobodyAreCounted() throws Exception {
    var run = runOf(event("e1").by("crm:9"), event("e2").by(""), event("e3"));
    assertThat(run.count(Outcome.UNKNOWN_CUSTOMER)).isEqualTo(2);
    assertThat(run.count(Outcome.COUNTED)).isEqualTo(1);
  }

  @Test
  void whatAScannerFetchesIsAMachines() throws Exception {
    var run =
        runOf(event("e1").with("Barracuda Sentinel (EE)"), event("e2").with("Mozilla/5.0 (X11)"));
    assertThat(run.only().events24h()).isEqualTo(1);
    assertThat(run.count(Outcome.SCANNER)).isEqualTo(1);
  }

  @Test
  void fourClicksOnOneMailingInOneSecondAreAllAMachines() throws Exception {
    var run = runOf(clicks(4));
    assertThat(run.signals()).isEmpty();
    assertThat(run.count(Outcome.CLICK_BURST)).isEqualTo(4);
  }

  @Test
  void threeClicksInOneSecondAreAPersons() throws Exception {
    assertThat(runOf(clicks(3)).only().events24h()).isEqualTo(3);
  }

  @Test
  void clicksOnDifferentMailingsAreNoBurst() throws Exception {
    var run =
        runOf(
            Stream.concat(
                    Stream.of(clicks(2)),
                    Stream.of(event("o1").click("other"), event("o2").click("other")))
                .toArray(Events[]::new));
    assertThat(run.only().events24h()).isEqualTo(4);
  }

  @Test
  void aCartThatIsLeftFiresItsTriggerOnce() throws Exception {
    var run = runOf(event("e1").on("web", "add_to_cart").at("2024-03-10T10:00:00Z"));
    assertThat(run.triggers())
        .extracting(each -> each.customerId() + " " + each.trigger().name())
        .containsExactly("ann abandoned_cart");
  }

  @Test
  void nothingFiresAfterTheMoment() throws Exception {
    var run = runOf(event("e1").on("web", "add_to_cart").at("2024-03-10T23:00:00.001Z"));
    assertThat(run.triggers()).isEmpty();
  }

  @Test
  void touchesAreTakenInTheOrderOfTimeHoweverTheyCome() throws Exception {
    var run =
        runOf(
            event("e2").on("web", "purchase").at("2024-03-10T10:30:00Z"),
            event("e1").on("web", "add_to_cart").at("2024-03-10T10:00:00Z"));
    assertThat(run.triggers())
        .extracting(each -> each.trigger().name())
        .doesNotContain("abandoned_cart");
  }

  private static Events[] clicks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> event("c" + i).click("spring").at("2024-03-10T10:00:00.%03dZ".formatted(i)))
        .toArray(Events[]::new);
  }

  private static TestRun runOf(Events... events) throws Exception {
    List<ChannelEvent> built = Stream.of(events).map(Events::build).toList();
    return TestRun.of(built, ANN);
  }
}
