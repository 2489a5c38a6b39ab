package io.clientele.signals.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.engagement.CustomerTriggers;
import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.Touch;
import io.clientele.signals.serialization.Copies;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StateSerializersTest {
  private static final EngagementRules RULES = EngagementRules.standard(ZoneId.of("UTC"));
  private static final List<String> TYPES = List.of("page_view", "add_to_cart", "purchase");

  /** What one kept in bytes tells is what one that was never written tells. */
  @Property(tries = 100)
  void aCustomerComesBackAsItWas(
      @ForAll long seed, @ForAll @IntRange(max = 60) int touches, @ForAll boolean isInTables)
      throws IOException {
    var random = new Random(seed);
    Engagement engagement = Engagement.NONE;
    CustomerTriggers triggers = CustomerTriggers.NONE;
    long at = 0;
    for (int i = 0; i < touches; i++) {
      at += random.nextLong(Duration.ofDays(2).toMillis());
      var touch = new Touch("t" + i, "web", TYPES.get(random.nextInt(3)), "", at);
      engagement = engagement.plus(touch, RULES);
      triggers = triggers.touched(touch, RULES).next();
    }

    var followed = new Followed(engagement, isInTables);
    var awaited = new FireTriggers.Awaited(triggers, at);

    assertThat(Copies.through(FollowedSerializer.INSTANCE, followed))
        .usingRecursiveComparison()
        .isEqualTo(followed);
    assertThat(Copies.through(AwaitedSerializer.INSTANCE, awaited))
        .usingRecursiveComparison()
        .isEqualTo(awaited);
  }
}
