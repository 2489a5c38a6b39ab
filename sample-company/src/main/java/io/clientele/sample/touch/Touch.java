package io.clientele.sample.touch;

import io.clientele.sample.people.Person;
import java.time.Instant;
import java.util.Comparator;

/**
 * One thing that happened between a person and the company.
 *
 * @param about what it was about: the product's code, the order's number, the campaign's id, the
 *     name of the form; empty where nothing says so
 */
public record Touch(TouchKind kind, Person who, Instant at, String about) {
  public static final Comparator<Touch> BY_TIME =
      Comparator.comparing(Touch::at)
          .thenComparing(touch -> touch.who().number())
          .thenComparing(Touch::kind)
          .thenComparing(Touch::about);
}
