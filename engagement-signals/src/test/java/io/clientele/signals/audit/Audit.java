package io.clientele.signals.audit;

import io.clientele.signals.delta.Tally;
import java.util.EnumMap;
import java.util.Map;

/**
 * What stands beside what should.
 *
 * @param wrong what is lost or doubled, by place; empty where all is as it should be
 */
public record Audit(Map<Place, Tally> wrong) {
  public static final Audit CORRECT = new Audit(Map.of());

  public static Audit of(Contents found, Contents expected) {
    Map<Place, Tally> wrong = new EnumMap<>(Place.class);
    for (Place place : Place.values()) {
      Tally tally = Tally.of(found.in(place), expected.in(place));
      if (!tally.equals(Tally.CORRECT)) {
        wrong.put(place, tally);
      }
    }
    return new Audit(wrong);
  }
}
