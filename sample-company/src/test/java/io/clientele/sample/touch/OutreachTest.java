package io.clientele.sample.touch;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Address;
import io.clientele.sample.people.Habit;
import io.clientele.sample.people.Life;
import io.clientele.sample.people.Person;
import io.clientele.sample.sales.Campaign;
import io.clientele.sample.sales.Campaigns;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OutreachTest {
  private static final Span DAYS =
      new Span(LocalDate.parse("2024-11-01"), LocalDate.parse("2026-10-31"));
  private static final List<Campaign> CAMPAIGNS = Campaigns.during(DAYS);
  private static final Map<TouchKind, String> PERMISSION =
      Map.of(
          TouchKind.MAIL_DELIVERED, "email",
          TouchKind.SMS_OUT, "sms",
          TouchKind.CALL_OUT, "phone",
          TouchKind.LETTER, "print");

  @Property
  void theCompanyWritesOnlyToThoseWhoLastSaidYes(@ForAll long seed) {
    Outreach outreach =
        new Outreach(lifeOfAPerson(), DAYS.last(), Dice.of(seed)).through(CAMPAIGNS);

    assertThat(outreach.touches())
        .filteredOn(touch -> PERMISSION.containsKey(touch.kind()))
        .allMatch(touch -> isAllowed(touch, outreach.preferences()));
  }

  private static boolean isAllowed(Touch touch, List<Preference> said) {
    return said.stream()
        .filter(one -> one.channel().equals(PERMISSION.get(touch.kind())))
        .filter(one -> !one.at().isAfter(touch.at()))
        .max(Comparator.comparing(Preference::at))
        .map(Preference::granted)
        .orElse(false);
  }

  private static Life lifeOfAPerson() {
    LocalDate joined = DAYS.first().minusDays(10);
    Person person =
        new Person(
            1,
            "S10001",
            "Ann",
            "Other",
            "ann.other@mail.example.com",
            "+447700900001",
            new Address("1 High Street", "Leeds", "LS1 1AA"),
            Habit.LOYAL,
            joined);
    return new Life(person, List.of(joined), LocalDate.MAX);
  }
}
