package io.clientele.sample.people;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Span;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.datafaker.Faker;

/** Invents people: names, addresses, e-mail addresses at reserved domains, reserved numbers. */
public final class People {
  private static final List<String> MAIL_HOSTS =
      List.of("mail.example.com", "post.example.net", "inbox.example.org", "example.com");
  private static final List<String> ACCENTED =
      List.of("Zoë", "Chloé", "René", "Siân", "Seán", "José", "Inês", "Jürgen", "Agnès", "Łukasz");

  private final Dice dice;
  private final Faker faker;
  private final PhoneNumbers phones;
  private final Set<String> takenEmails = new HashSet<>();

  public People(Dice dice) {
    this.dice = dice;
    this.faker = new Faker(Locale.UK, dice.toward("faker").random());
    this.phones = new PhoneNumbers(dice.toward("phones"));
  }

  /** Customers of the shop, numbered from 0, who join in this time. */
  public List<Person> customers(int count, Span joining) {
    return IntStream.range(0, count).mapToObj(n -> customer(n, joining)).toList();
  }

  /** A person who is no customer yet, at an organisation's own mail host. */
  public Person prospect(int number, String organisation, LocalDate joined) {
    String host = hostOf(organisation);
    return person(number, "", host, Habit.BUSINESS, joined);
  }

  public String organisation() {
    String name = faker.company().name();
    List<String> kinds = List.of("Outdoor Centre", "Guides", "School", "Events", "Scout Group");
    return dice.chance(0.45) ? faker.name().lastName() + " " + dice.pick(kinds) : name;
  }

  /** A number that is nobody else's, or an empty text. */
  public String phone() {
    return phones.next();
  }

  public Address address() {
    Town town = dice.pick(Towns.ALL, Town::weight);
    String street = dice.between(1, 180) + " " + faker.address().streetName();
    char[] unit = {letter(), letter()};
    String postcode =
        town.postcodeArea() + dice.between(1, 19) + " " + dice.between(1, 9) + new String(unit);
    return new Address(street, town.name(), postcode);
  }

  public static String hostOf(String organisation) {
    return plain(organisation).replaceAll("[^a-z0-9]+", "") + ".example.org";
  }

  private Person customer(int number, Span joining) {
    Habit habit = dice.pick(List.of(Habit.values()), Habit::share);
    return person(number, Person.numberOf(number), dice.pick(MAIL_HOSTS), habit, joining.any(dice));
  }

  private Person person(int number, String account, String host, Habit habit, LocalDate joined) {
    String first = dice.chance(0.04) ? dice.pick(ACCENTED) : faker.name().firstName();
    String last = faker.name().lastName();
    String email = unusedEmail(first, last, host);
    String phone = dice.chance(0.9) ? phones.next() : "";
    return new Person(number, account, first, last, email, phone, address(), habit, joined);
  }

  private String unusedEmail(String first, String last, String host) {
    String local = plain(first) + "." + plain(last).replaceAll("[^a-z]", "");
    String email = local + "@" + host;
    for (int i = 2; !takenEmails.add(email); i++) {
      email = local + i + "@" + host;
    }
    return email;
  }

  private char letter() {
    return "ABDEFGHJLNPQRSTUWXYZ".charAt(dice.below(20));
  }

  private static String plain(String text) {
    return withoutAccents(text).toLowerCase(Locale.ROOT);
  }

  /** Letters without accents, as an old system would store them. */
  static String withoutAccents(String text) {
    return Normalizer.normalize(text.replace('Ł', 'L').replace('ł', 'l'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
