package io.clientele.sample.people;

import io.clientele.sample.chance.Dice;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a person the way another system has them: a nickname, capitals in the e-mail address, a
 * phone number with or without its country code, no accents, or another address altogether with
 * only the phone number in common.
 */
public final class Respelling {
  private static final Map<String, String> NICKNAMES =
      Map.ofEntries(
          Map.entry("John", "Jon"),
          Map.entry("Jonathan", "Jon"),
          Map.entry("Katherine", "Kate"),
          Map.entry("Catherine", "Cathy"),
          Map.entry("Michael", "Mike"),
          Map.entry("William", "Bill"),
          Map.entry("Robert", "Bob"),
          Map.entry("Richard", "Rick"),
          Map.entry("Elizabeth", "Liz"),
          Map.entry("Margaret", "Maggie"),
          Map.entry("Thomas", "Tom"),
          Map.entry("Daniel", "Dan"),
          Map.entry("Matthew", "Matt"),
          Map.entry("Stephen", "Steve"),
          Map.entry("Christopher", "Chris"),
          Map.entry("Alexander", "Alex"),
          Map.entry("Samuel", "Sam"),
          Map.entry("Benjamin", "Ben"),
          Map.entry("Nicholas", "Nick"),
          Map.entry("Susan", "Sue"),
          Map.entry("Deborah", "Debbie"),
          Map.entry("Jennifer", "Jen"));

  private Respelling() {}

  public static Spelling of(Person person, Dice dice) {
    return new Spelling(
        firstName(person.firstName(), dice),
        lastName(person.lastName(), dice),
        email(person, dice),
        phone(person.phone(), dice));
  }

  /** A phone number as people type it. */
  public static String phone(String e164, Dice dice) {
    if (e164.isEmpty()) {
      return "";
    }
    String national = e164.substring(3);
    return switch (dice.below(5)) {
      case 0 -> e164;
      case 1 -> "0044" + national;
      case 2 -> "0" + national;
      case 3 -> "0" + national.substring(0, 4) + " " + national.substring(4);
      default -> "+44 (0)" + national.substring(0, 3) + " " + national.substring(3);
    };
  }

  /** An e-mail address as people type it; case and surrounding blanks carry no meaning. */
  public static String email(String email, Dice dice) {
    return switch (dice.below(4)) {
      case 0 -> email.toUpperCase(Locale.ROOT);
      case 1 -> email.substring(0, 1).toUpperCase(Locale.ROOT) + email.substring(1);
      default -> email;
    };
  }

  private static String firstName(String name, Dice dice) {
    String familiar = NICKNAMES.getOrDefault(name, name);
    String shortened = dice.chance(0.08) ? name.substring(0, 1) + "." : familiar;
    return People.withoutAccents(shortened);
  }

  private static String lastName(String name, Dice dice) {
    String plain = People.withoutAccents(name);
    return dice.chance(0.12) ? plain.toUpperCase(Locale.ROOT) : plain;
  }

  private static String email(Person person, Dice dice) {
    boolean otherAddress = person.hasPhone() && dice.chance(0.08);
    return otherAddress
        ? "office+" + person.number() + "@work.example.net"
        : email(person.email(), dice);
  }
}
