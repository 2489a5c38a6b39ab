package io.clientele.benchmarks.identity;

import java.time.LocalDate;

/**
 * What a source tells of somebody.
 *
 * @param truth the same for all records of one person; matching never sees it
 */
record Person(
    String truth,
    String given,
    String family,
    LocalDate birth,
    String nationalId,
    String email,
    String phone,
    String street,
    String city,
    String postalCode) {
  Person withName(String newGiven, String newFamily) {
    return new Person(
        truth, newGiven, newFamily, birth, nationalId, email, phone, street, city, postalCode);
  }

  Person withBirth(LocalDate day) {
    return new Person(
        truth, given, family, day, nationalId, email, phone, street, city, postalCode);
  }

  Person withNumber(String number) {
    return new Person(truth, given, family, birth, number, email, phone, street, city, postalCode);
  }

  Person withEmail(String address) {
    return new Person(
        truth, given, family, birth, nationalId, address, phone, street, city, postalCode);
  }

  Person withPhone(String number) {
    return new Person(
        truth, given, family, birth, nationalId, email, number, street, city, postalCode);
  }

  Person at(Home home) {
    return new Person(
        truth,
        given,
        family,
        birth,
        nationalId,
        email,
        phone,
        home.street(),
        home.city(),
        home.postalCode());
  }

  /** Where somebody lives. */
  record Home(String street, String city, String postalCode) {}
}
