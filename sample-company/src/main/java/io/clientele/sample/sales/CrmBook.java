package io.clientele.sample.sales;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.people.Habit;
import io.clientele.sample.people.Life;
import io.clientele.sample.people.People;
import io.clientele.sample.people.Person;
import io.clientele.sample.people.Respelling;
import io.clientele.sample.people.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills the CRM: an account for every organisation that buys, contacts for its people, for
 * converted leads and for some consumers. Over half of the consumers are spelled otherwise than in
 * the shop, and a few people have two contacts.
 */
public final class CrmBook {
  private static final double CONSUMERS_IN_CRM = 0.18;
  private static final double RESPELT = 0.55;
  private static final double ENTERED_TWICE = 0.015;
  private static final List<String> INDUSTRIES =
      List.of("Education", "Recreation", "Hospitality", "Not For Profit", "Retail");

  private final People people;
  private final LocalDate lastDay;
  private final Dice dice;
  private final List<Account> accounts = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final Map<String, Contact> conversions = new HashMap<>();

  public CrmBook(People people, LocalDate lastDay, Dice dice) {
    this.people = people;
    this.lastDay = lastDay;
    this.dice = dice;
  }

  public Crm of(List<Person> customers, List<Lead> leads, List<Life> lives) {
    customers.forEach(this::enter);
    leads.stream().filter(Lead::isConverted).forEach(this::convert);
    Deals deals = new Deals(lastDay, dice.toward("deals"));
    Cases cases = new Cases(lastDay, dice.toward("cases"));
    return new Crm(
        accounts,
        contacts,
        conversions,
        deals.of(accounts, firstContacts(Contact::accountId), convertedAccounts()),
        cases.of(lives, firstContacts(contact -> contact.person().number())));
  }

  private void enter(Person person) {
    Dice own = dice.toward("enter", person.number());
    if (person.habit() == Habit.BUSINESS) {
      Account account = own.chance(0.25) && !accounts.isEmpty() ? last() : open(person, own);
      add(person, Spelling.exact(person), account.id(), "Other", account.owner());
    } else if (own.chance(CONSUMERS_IN_CRM)) {
      Spelling spelling = own.chance(RESPELT) ? Respelling.of(person, own) : Spelling.exact(person);
      add(person, spelling, "", "Loyalty Club", own.pick(Rep.SERVICE));
      enterAgain(person, own);
    }
  }

  private void enterAgain(Person person, Dice own) {
    if (own.chance(ENTERED_TWICE)) {
      add(person, Respelling.of(person, own), "", "Phone Inquiry", own.pick(Rep.SERVICE));
    }
  }

  private void convert(Lead lead) {
    LocalDate day = lead.converted().orElseThrow();
    Account account =
        account(lead.organisation(), lead.industry(), lead.person(), lead.owner(), day);
    String source = lead.source().picklistValue();
    Contact contact =
        new Contact(
            nextContactId(),
            lead.person(),
            lead.spelling(),
            account.id(),
            source,
            lead.owner(),
            day);
    contacts.add(contact);
    conversions.put(lead.id(), contact);
  }

  private Account open(Person person, Dice own) {
    Rep owner = own.pick(Rep.SELLERS);
    String name = people.organisation();
    return account(name, own.pick(INDUSTRIES), person, owner, person.joined());
  }

  private Account account(String name, String industry, Person of, Rep owner, LocalDate day) {
    String id = SalesforceId.of("001", accounts.size());
    Account account = new Account(id, name, industry, of.address(), people.phone(), owner, day);
    accounts.add(account);
    return account;
  }

  private void add(Person person, Spelling spelling, String accountId, String source, Rep owner) {
    LocalDate day = person.joined().isAfter(lastDay) ? lastDay : person.joined();
    contacts.add(new Contact(nextContactId(), person, spelling, accountId, source, owner, day));
  }

  private String nextContactId() {
    return SalesforceId.of("003", contacts.size());
  }

  private Set<String> convertedAccounts() {
    return conversions.values().stream().map(Contact::accountId).collect(Collectors.toSet());
  }

  private <K> Map<K, Contact> firstContacts(Function<Contact, K> key) {
    return contacts.stream()
        .collect(Collectors.toMap(key, Function.identity(), (first, next) -> first));
  }

  private Account last() {
    return accounts.get(accounts.size() - 1);
  }
}
