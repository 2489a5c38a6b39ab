package io.clientele.benchmarks.identity;

import io.clientele.benchmarks.identity.Person.Home;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** What goes wrong, or changes, when somebody is written down again. */
record Slips(SplittableRandom random) {
  private static final int MOST = 3;

  /**
   * @param next where the person lives after moving
   */
  Person in(Person person, Home next) {
    Person written = person;
    int slips = 1 + random.nextInt(MOST);
    for (int i = 0; i < slips; i++) {
      written = one(written, next);
    }
    return written;
  }

  private Person one(Person person, Home next) {
    return switch (random.nextInt(10)) {
      case 0 -> person.withName(changed(person.given(), this::typo), person.family());
      case 1 -> person.withName(person.given(), changed(person.family(), this::typo));
      case 2 -> person.withName(person.family(), person.given());
      case 3 -> person.withBirth(person.birth() == null ? null : misread(person.birth()));
      case 4 -> person.withNumber(changed(person.nationalId(), this::wrongDigit));
      case 5 -> person.withEmail(random.nextBoolean() ? null : address(person));
      case 6 -> person.withPhone(random.nextBoolean() ? null : Population.digits(random, 10));
      case 7 -> person.at(next);
      case 8 -> person.at(new Home(changed(person.street(), this::typo), person.city(), null));
      default -> person.withName(initial(person.given()), person.family());
    };
  }

  private String address(Person person) {
    return person.given() == null || person.family() == null
        ? null
        : Population.email(person.given(), person.family(), random);
  }

  private static String initial(String name) {
    return name == null ? null : name.substring(0, 1);
  }

  private LocalDate misread(LocalDate day) {
    return day.getDayOfMonth() <= 12 && random.nextBoolean()
        ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
        : day.withYear(day.getYear() - 3 + random.nextInt(7));
  }

  /** One in five slips leaves the field empty. */
  private String changed(String text, UnaryOperator<String> slip) {
    return text == null || text.length() < 2 || random.nextInt(5) == 0 ? null : slip.apply(text);
  }

  private String typo(String text) {
    int at = random.nextInt(text.length() - 1);
    String letter = String.valueOf((char) ('a' + random.nextInt(26)));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + letter + text.substring(at);
      case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
      default ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    };
  }

  private String wrongDigit(String number) {
    int at = random.nextInt(number.length());
    return number.substring(0, at) + random.nextInt(10) + number.substring(at + 1);
  }
}
