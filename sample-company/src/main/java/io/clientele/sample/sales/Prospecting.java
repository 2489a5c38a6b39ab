package io.clientele.sample.sales;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Habit;
import io.clientele.sample.people.People;
import io.clientele.sample.people.Person;
import io.clientele.sample.people.Respelling;
import io.clientele.sample.people.Spelling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds leads; some of them are customers of the shop already, under another spelling. */
public final class Prospecting {
  private static final double ALREADY_CUSTOMER = 0.08;
  private static final List<String> INDUSTRIES =
      List.of("Education", "Recreation", "Hospitality", "Not For Profit", "Government", "Retail");

  private final People people;
  private final List<Person> customers;
  private final Campaign nurture;
  private final Dice dice;

  public Prospecting(People people, List<Person> customers, Campaign nurture, Dice dice) {
    this.people = people;
    this.customers = customers;
    this.nurture = nurture;
    this.dice = dice;
  }

  /** Leads that were created in this time, evenly spread. */
  public List<Lead> leads(int count, Span history) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                lead(
                    i, history.first().plusDays((long) history.days() * i / count), history.last()))
        .toList();
  }

  private Lead lead(int index, LocalDate created, LocalDate lastDay) {
    Dice own = dice.toward("lead", index);
    LeadSource source = own.pick(List.of(LeadSource.values()), LeadSource::share);
    String organisation = people.organisation();
    Optional<Person> known = knownCustomer(created, own);
    Person person =
        known.orElseGet(() -> people.prospect(customers.size() + index, organisation, created));
    Spelling spelling = known.map(p -> Respelling.of(p, own)).orElse(Spelling.exact(person));
    LeadJourney journey = new LeadJourney(person, source, nurture, own.toward("journey"));
    Optional<LocalDate> converted = journey.live(created, lastDay);
    return new Lead(
        SalesforceId.of("00Q", index),
        person,
        spelling,
        organisation,
        own.pick(INDUSTRIES),
        source,
        own.pick(Rep.SELLERS),
        created,
        converted,
        journey.touches());
  }

  private Optional<Person> knownCustomer(LocalDate created, Dice own) {
    Person candidate = own.pick(customers);
    boolean fits = candidate.joined().isBefore(created) && candidate.habit() != Habit.BUSINESS;
    return own.chance(ALREADY_CUSTOMER) && fits ? Optional.of(candidate) : Optional.empty();
  }
}
