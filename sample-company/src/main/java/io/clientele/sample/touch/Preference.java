package io.clientele.sample.touch;

import io.clientele.sample.people.Person;
import java.time.Instant;
import java.util.Comparator;

/**
 * A person's word on being contacted.
 *
 * @param channel email, sms, phone or print
 * @param origin where they said it
 */
public record Preference(Person who, String channel, boolean granted, Instant at, String origin) {
  public static final Comparator<Preference> BY_TIME =
      Comparator.comparing(Preference::at)
          .thenComparing(preference -> preference.who().number())
          .thenComparing(Preference::channel);
}
