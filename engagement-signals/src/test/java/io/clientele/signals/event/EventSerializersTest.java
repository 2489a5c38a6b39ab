package io.clientele.signals.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.engagement.Touch;
import io.clientele.signals.serialization.Copies;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;

class EventSerializersTest {
  @Property(tries = 200)
  void anEventComesBackAsItWas(
      @ForAll @AlphaChars String text, @ForAll long number, @ForAll boolean flag)
      throws IOException {
    var event =
        new ChannelEvent(
            text + 1,
            text + 2,
            text + 3,
            text + 4,
            number,
            text + 5,
            text,
            flag,
            text + 6,
            text + 7,
            new EventVersion(number + 1, number + 2, flag));

    assertThat(Copies.through(ChannelEventSerializer.INSTANCE, event)).isEqualTo(event);
  }

  @Property(tries = 200)
  void aTouchComesBackAsItWas(@ForAll @AlphaChars String text, @ForAll long number)
      throws IOException {
    var touch =
        new CustomerTouch(
            text, new Touch(text + 1, text + 2, text + 3, text + 4, number, text + 5));

    assertThat(Copies.through(CustomerTouchSerializer.INSTANCE, touch)).isEqualTo(touch);
  }
}
