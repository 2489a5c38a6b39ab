package io.clientele.benchmarks.identity;

import io.clientele.benchmarks.identity.Person.Home;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A made-up population and its records in the manner of the Febrl generator (Christen 2005,
 * Probabilistic data generation for deduplication and data linkage): of ten records, seven are of
 * different persons and three are later records of some of these, with slips. Families share a
 * name, an address and sometimes a number. Record i is the same whatever was asked for before it.
 *
 * @param seed of all chance
 */
record Population(long seed) implements Serializable {
  private static final int PERSONS = 7;
  private static final int RECORDS = 10;
  private static final Vocabulary GIVEN = new Vocabulary(3_000, 2, 1);
  private static final Vocabulary FAMILY = new Vocabulary(40_000, 3, 2);
  private static final Vocabulary STREETS = new Vocabulary(8_000, 3, 3);
  private static final Vocabulary CITIES = new Vocabulary(2_000, 3, 4);
  private static final Vocabulary PROVIDERS = new Vocabulary(50, 2, 5);
  private static final LocalDate OLDEST = LocalDate.of(1932, 1, 1);
  private static final int DAYS = 28_000;

  /** Persons by household: a family of three, two of one, one of two. */
  private static final int[] HOUSEHOLD = {0, 0, 0, 1, 2, 3, 3};

  Person record(long index) {
    long group = index / RECORDS;
    int position = (int) (index % RECORDS);
    if (position < PERSONS) {
      return person(group, position);
    }
    var random = new SplittableRandom(seed ^ mixed(index));
    return new Slips(random).in(person(group, random.nextInt(PERSONS)), home(random));
  }

  private Person person(long group, int position) {
    var household = random(group, 100 + HOUSEHOLD[position]);
    String family = FAMILY.draw(household);
    Home home = home(household);
    String landline = digits(household, 10);
    var own = random(group, position);
    String given = GIVEN.draw(own);
    LocalDate birth = OLDEST.plusDays(own.nextInt(DAYS));
    return new Person(
            group + "-" + position,
            given,
            family,
            birth,
            own.nextInt(100) < 30 ? digits(own, 9) : null,
            own.nextInt(100) < 70 ? email(given, family, own) : null,
            phone(own, landline),
            null,
            null,
            null)
        .at(home);
  }

  private static Home home(SplittableRandom random) {
    String city = CITIES.draw(random);
    int office = Math.floorMod(city.hashCode(), 9_000) * 10 + random.nextInt(10);
    String street = (1 + random.nextInt(250)) + " " + STREETS.draw(random) + " street";
    return new Home(street, city, "%05d".formatted(office));
  }

  private static String phone(SplittableRandom own, String landline) {
    int chance = own.nextInt(100);
    if (chance < 25) {
      return landline;
    }
    return chance < 80 ? digits(own, 10) : null;
  }

  static String email(String given, String family, SplittableRandom random) {
    return given + "." + family + random.nextInt(100) + "@" + PROVIDERS.draw(random) + ".example";
  }

  static String digits(SplittableRandom random, int count) {
    var digits = new StringBuilder().append(1 + random.nextInt(9));
    while (digits.length() < count) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private SplittableRandom random(long group, int of) {
    return new SplittableRandom(seed ^ mixed(group * 1_000 + of));
  }

  private static long mixed(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    return z ^ z >>> 27;
  }
}
