package io.clientele.sample.people;

import java.time.LocalDate;

/**
 * A person as they really are; each system spells them in its own way.
 *
 * @param number unique over the company
 * @param customerNumber the shop's number, such as S10023; empty for a person without an account
 * @param phone E.164, from the ranges that Ofcom reserves for drama; empty where none is known
 * @param joined first day the company knows them
 */
public record Person(
    int number,
    String customerNumber,
    String firstName,
    String lastName,
    String email,
    String phone,
    Address address,
    Habit habit,
    LocalDate joined) {

  private static final Address NOWHERE = new Address("", "", "");

  /** Somebody whom no system can name: a passer-by, a crawler. */
  public static Person stranger(int number, LocalDate seen) {
    return new Person(number, "", "", "", "", "", NOWHERE, Habit.ONE_OFF, seen);
  }

  public String fullName() {
    return firstName + " " + lastName;
  }

  public boolean isStranger() {
    return email.isEmpty();
  }

  public boolean hasAccount() {
    return !customerNumber.isEmpty();
  }

  public boolean hasMobile() {
    return phone.startsWith("+447");
  }

  public boolean hasPhone() {
    return !phone.isEmpty();
  }

  /** The same person, from a day on a customer of the shop who buys for an organisation. */
  public Person asBusinessCustomer(LocalDate from) {
    return new Person(
        number, numberOf(number), firstName, lastName, email, phone, address, Habit.BUSINESS, from);
  }

  public static String numberOf(int person) {
    return "S" + (10_000 + person);
  }
}
