package io.clientele.sample.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.sample.chance.Dice;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RespellingTest {
  private static final Person ZOE =
      new Person(
          7,
          "S10007",
          "Zoë",
          "Müller",
          "zoe.muller@mail.example.com",
          "+441134960123",
          new Address("1 High Street", "Leeds", "LS1 1AA"),
          Habit.LOYAL,
          LocalDate.parse("2025-01-01"));

  @Property
  void aRespeltPersonKeepsTheAddressOrTheNumber(@ForAll long seed) {
    Spelling spelling = Respelling.of(ZOE, Dice.of(seed));

    boolean sameMail = spelling.email().toLowerCase(Locale.ROOT).equals(ZOE.email());
    boolean sameNumber = spelling.phone().replaceAll("[^0-9]", "").endsWith("1134960123");

    assertThat(sameMail || sameNumber).isTrue();
  }

  @Property
  void accentsAreLost(@ForAll long seed) {
    assertThat(Respelling.of(ZOE, Dice.of(seed)).fullName()).matches("[A-Za-z. ]+");
  }

  @Property
  void everyWayToWriteANumberKeepsItsDigits(@ForAll long seed) {
    assertThat(Respelling.phone(ZOE.phone(), Dice.of(seed)).replaceAll("[^0-9]", ""))
        .isIn("441134960123", "00441134960123", "01134960123", "4401134960123");
  }
}
