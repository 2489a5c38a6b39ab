package io.clientele.contracts.engagement;

import static io.clientele.contracts.engagement.Touches.touch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EngagementTest {
  private static final Instant NOON = Instant.parse("2024-03-31T12:00:00Z");
  private static final long AS_OF = NOON.toEpochMilli();
  private static final EngagementRules RULES = EngagementRules.standard(ZoneId.of("Europe/London"));

  @Property(tries = 300)
  void theOrderOfTouchesChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count) {
    List<Touch> touches = Touches.random(seed, count, NOON);
    var shuffled = new ArrayList<>(touches);
    Collections.shuffle(shuffled, new Random(seed + 1));

    assertThat(signalOf(shuffled)).isEqualTo(signalOf(touches));
    assertThat(engagementOf(shuffled).channelsOf("ann", AS_OF))
        .isEqualTo(engagementOf(touches).channelsOf("ann", AS_OF));
  }

  @Property(tries = 300)
  void everyFigureIsWhatItsDefinitionAddsUpTo(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count) {
    List<Touch> touches = Touches.random(seed, count, NOON);
    CustomerSignal signal = signalOf(touches);

    assertThat(signal.score()).isCloseTo(scoreOf(touches), within(1e-6));
    assertThat(signal.events1h()).isEqualTo(countIn(touches, 1, 60));
    assertThat(signal.events24h()).isEqualTo(countIn(touches, 15, 24 * 60));
    assertThat(signal.events7d()).isEqualTo(countIn(touches, 60, 7 * 24 * 60));
    assertThat(signal.events30d()).isEqualTo(countIn(touches, 360, 30 * 24 * 60));
    assertThat(signal.sessions30d()).isEqualTo(sessionsOf(touches));
  }

  @Property(tries = 100)
  void channelsAddUpToTheWhole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count) {
    Engagement engagement = engagementOf(Touches.random(seed, count, NOON));
    CustomerSignal signal = engagement.signalOf("ann", AS_OF, RULES);
    List<ChannelSignal> channels = engagement.channelsOf("ann", AS_OF);

    assertThat(channels.stream().mapToLong(ChannelSignal::events1h).sum())
        .isEqualTo(signal.events1h());
    assertThat(channels.stream().mapToLong(ChannelSignal::events24h).sum())
        .isEqualTo(signal.events24h());
    assertThat(channels.stream().mapToLong(ChannelSignal::events7d).sum())
        .isEqualTo(signal.events7d());
    assertThat(channels.stream().mapToLong(ChannelSignal::events30d).sum())
        .isEqualTo(signal.events30d());
  }

  @Test
  void aMillionTouchesTakeNoMoreMemoryThanTheWindowsHaveSlices() {
    Engagement engagement = Engagement.NONE;
    long step = Duration.ofDays(60).toMillis() / 1_000_000;
    for (int i = 0; i < 1_000_000; i++) {
      engagement = engagement.plus(new Touch("e", "web", "open", "", AS_OF + i * step), RULES);
    }
    assertThat(engagement.windows().slices()).hasSizeLessThan(500);
    assertThat(engagement.score().units()).hasSizeLessThan(12);
    assertThat(engagement.sessions().starts()).hasSize(1);
  }

  @Test
  void theFavouriteHourIsOneOfTheBusinessDay() {
    CustomerSignal signal =
        signalOf(
            List.of(
                touch("open").at("2024-03-30T23:30:00Z").build(),
                touch("open").at("2024-03-31T08:30:00Z").on("email").build(),
                touch("open").at("2024-03-31T08:40:00Z").on("email").build()));
    assertThat(signal.favouriteHour()).isEqualTo(9);
    assertThat(signal.favouriteChannel()).isEqualTo("email");
    assertThat(signal.firstChannel()).isEqualTo("web");
    assertThat(signal.sessions30d()).isEqualTo(2);
  }

  @Test
  void aChannelThatNobodyKnowsIsCountedAsAnother() {
    Engagement engagement =
        engagementOf(List.of(touch("open").at("2024-03-31T08:30:00Z").on("telex").build()));
    assertThat(engagement.channelsOf("ann", AS_OF))
        .extracting(ChannelSignal::channel)
        .containsExactly("other");
    assertThat(engagement.signalOf("ann", AS_OF, RULES).lastChannel()).isEqualTo("telex");
  }

  private static CustomerSignal signalOf(List<Touch> touches) {
    return engagementOf(touches).signalOf("ann", AS_OF, RULES);
  }

  private static Engagement engagementOf(List<Touch> touches) {
    Engagement engagement = Engagement.NONE;
    for (Touch touch : touches) {
      engagement = engagement.plus(touch, RULES);
    }
    return engagement;
  }

  private static double scoreOf(List<Touch> touches) {
    return touches.stream()
        .mapToDouble(
            each -> RULES.score().contribution(each.type(), Instant.ofEpochMilli(each.at()), NOON))
        .sum();
  }

  private static long countIn(List<Touch> touches, int sliceMinutes, int windowMinutes) {
    long slice = sliceMinutes * 60_000L;
    return touches.stream()
        .filter(each -> Math.floorDiv(each.at(), slice) * slice > AS_OF - windowMinutes * 60_000L)
        .count();
  }

  private static long sessionsOf(List<Touch> touches) {
    long[] moments = touches.stream().mapToLong(Touch::at).sorted().toArray();
    long sessions = 0;
    for (int i = 0; i < moments.length; i++) {
      boolean isLastOfItsSession =
          i + 1 == moments.length || moments[i + 1] - moments[i] > 30 * 60_000L;
      boolean isRecent = moments[i] > AS_OF - Duration.ofDays(30).toMillis();
      sessions += isLastOfItsSession && isRecent ? 1 : 0;
    }
    return sessions;
  }
}
