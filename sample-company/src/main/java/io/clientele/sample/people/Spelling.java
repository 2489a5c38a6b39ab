package io.clientele.sample.people;

/** How one system writes a person. */
public record Spelling(String firstName, String lastName, String email, String phone) {
  public static Spelling exact(Person person) {
    return new Spelling(person.firstName(), person.lastName(), person.email(), person.phone());
  }

  public String fullName() {
    return (firstName + " " + lastName).strip();
  }

  public boolean isOf(Person person) {
    return equals(exact(person));
  }
}
