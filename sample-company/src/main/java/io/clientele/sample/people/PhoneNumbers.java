package io.clientele.sample.people;

import io.clientele.sample.chance.Dice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Numbers that nobody owns: the ranges that Ofcom reserves for drama ("Telephone numbers for use in
 * TV and radio drama programmes"). They run out after about 14,000, and people after that have no
 * phone. Numbers that end in 999 stay with the company.
 */
final class PhoneNumbers {
  private static final String MOBILES = "+447700900";
  private static final List<String> LANDLINES =
      List.of(
          "+441134960",
          "+441144960",
          "+441164960",
          "+441174960",
          "+441184960",
          "+441214960",
          "+441314960",
          "+441414960",
          "+441514960",
          "+441614960",
          "+442079460",
          "+441914980",
          "+442920180");
  private static final double MOBILE_SHARE = 0.4;

  private final Iterator<String> mobiles;
  private final Iterator<String> landlines;
  private final Dice dice;

  PhoneNumbers(Dice dice) {
    this.dice = dice;
    this.mobiles = shuffled(List.of(MOBILES), dice);
    this.landlines = shuffled(LANDLINES, dice);
  }

  /** A number given to nobody else, or an empty text. */
  String next() {
    Iterator<String> pool = dice.chance(MOBILE_SHARE) && mobiles.hasNext() ? mobiles : landlines;
    return pool.hasNext() ? pool.next() : "";
  }

  private static Iterator<String> shuffled(List<String> ranges, Dice dice) {
    List<String> numbers = new ArrayList<>();
    for (String range : ranges) {
      for (int i = 0; i < 999; i++) {
        numbers.add(range + String.format(Locale.ROOT, "%03d", i));
      }
    }
    Collections.shuffle(numbers, dice.random());
    return numbers.iterator();
  }
}
