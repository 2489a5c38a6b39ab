package io.clientele.sample.files;

import static io.clientele.sample.files.SalesforceObject.noon;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import io.clientele.sample.people.Address;
import io.clientele.sample.people.People;
import io.clientele.sample.sales.Account;
import io.clientele.sample.sales.Contact;
import io.clientele.sample.sales.Deal;
import io.clientele.sample.sales.Lead;
import io.clientele.sample.sales.Rep;
import io.clientele.sample.touch.TouchKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Organisations and people: Account.csv, Contact.csv, Lead.csv and User.csv. */
final class SalesforceParties {
  private static final int DAYS_UNTIL_A_LEAD_IS_GIVEN_UP = 150;

  private final History history;
  private final Dice dice;
  private final Map<Integer, Boolean> mayMail = new HashMap<>();

  SalesforceParties(History history, Dice dice) {
    this.history = history;
    this.dice = dice;
    history.preferences().stream()
        .filter(said -> said.channel().equals("email"))
        .forEach(said -> mayMail.put(said.who().number(), said.granted()));
  }

  Feed accounts() {
    SalesforceObject file = new SalesforceObject("Account");
    for (Account account : history.crm().accounts()) {
      Instant created = noon(account.created());
      file.add(account.id(), created, created, account(account));
    }
    return file.feed();
  }

  Feed contacts() {
    SalesforceObject file = new SalesforceObject("Contact");
    for (Contact contact : history.crm().contacts()) {
      Instant created = noon(contact.created());
      file.add(contact.id(), created, created, contact(contact));
    }
    return file.feed();
  }

  Feed leads() {
    SalesforceObject file = new SalesforceObject("Lead");
    Map<String, String> firstDeals = firstDealByAccount();
    for (Lead lead : history.leads()) {
      Instant created = noon(lead.created()).minusSeconds(16_200);
      Instant modified = lead.converted().map(SalesforceObject::noon).orElse(created);
      Map<String, String> values = new HashMap<>(lead(lead));
      if (lead.isConverted()) {
        values.putAll(conversion(lead, firstDeals));
      }
      file.add(lead.id(), created, modified, values);
    }
    return file.feed();
  }

  Feed users() {
    SalesforceObject file = new SalesforceObject("User");
    Instant created = noon(history.days().first().minusYears(1));
    Rep.ALL.forEach(rep -> file.add(rep.id(), created, created, user(rep)));
    return file.feed();
  }

  private static Map<String, String> account(Account account) {
    return Map.ofEntries(
        Map.entry("IsDeleted", "false"),
        Map.entry("Name", account.name()),
        Map.entry("Type", "Customer - Direct"),
        Map.entry("Industry", account.industry()),
        Map.entry("BillingStreet", account.address().street()),
        Map.entry("BillingCity", account.address().city()),
        Map.entry("BillingPostalCode", account.address().postcode()),
        Map.entry("BillingCountry", "United Kingdom"),
        Map.entry("Phone", account.phone()),
        Map.entry("Website", "https://www." + People.hostOf(account.name())),
        Map.entry("CurrencyIsoCode", "GBP"),
        Map.entry("OwnerId", account.owner().id()));
  }

  private Map<String, String> contact(Contact contact) {
    Address address = contact.person().address();
    boolean optedOut = !mayMail.getOrDefault(contact.person().number(), true);
    return Map.ofEntries(
        Map.entry("IsDeleted", "false"),
        Map.entry("AccountId", contact.accountId()),
        Map.entry("FirstName", contact.spelling().firstName()),
        Map.entry("LastName", contact.spelling().lastName()),
        Map.entry("Email", contact.spelling().email()),
        Map.entry("Phone", contact.spelling().phone()),
        Map.entry("MailingStreet", address.street()),
        Map.entry("MailingCity", address.city()),
        Map.entry("MailingPostalCode", address.postcode()),
        Map.entry("MailingCountry", "United Kingdom"),
        Map.entry("LeadSource", contact.leadSource()),
        Map.entry("CurrencyIsoCode", "GBP"),
        Map.entry("HasOptedOutOfEmail", String.valueOf(optedOut)),
        Map.entry("OwnerId", contact.owner().id()));
  }

  private Map<String, String> lead(Lead lead) {
    Address address = lead.person().address();
    Dice own = dice.toward("lead", lead.person().number());
    return Map.ofEntries(
        Map.entry("IsDeleted", "false"),
        Map.entry("FirstName", lead.spelling().firstName()),
        Map.entry("LastName", lead.spelling().lastName()),
        Map.entry("Company", lead.organisation()),
        Map.entry("Title", own.pick(List.of("Buyer", "Head of Outdoor", "Owner", "Secretary", ""))),
        Map.entry("Street", address.street()),
        Map.entry("City", address.city()),
        Map.entry("PostalCode", address.postcode()),
        Map.entry("Country", "United Kingdom"),
        Map.entry("Phone", lead.spelling().phone()),
        Map.entry("Email", lead.spelling().email()),
        Map.entry("LeadSource", lead.source().picklistValue()),
        Map.entry("Status", status(lead)),
        Map.entry("Industry", lead.industry()),
        Map.entry("NumberOfEmployees", String.valueOf(5 + own.below(200))),
        Map.entry("OwnerId", lead.owner().id()),
        Map.entry("HasOptedOutOfEmail", "false"),
        Map.entry("IsConverted", String.valueOf(lead.isConverted())));
  }

  private String status(Lead lead) {
    boolean isOld =
        lead.created().plusDays(DAYS_UNTIL_A_LEAD_IS_GIVEN_UP).isBefore(history.days().last());
    if (lead.isConverted()) {
      return "Closed - Converted";
    }
    return isOld ? "Closed - Not Converted" : openStatus(lead);
  }

  private static String openStatus(Lead lead) {
    boolean isContacted =
        lead.touches().stream()
            .anyMatch(t -> t.kind() == TouchKind.REP_MAIL || t.kind() == TouchKind.CALL_OUT);
    return isContacted ? "Working - Contacted" : "Open - Not Contacted";
  }

  private Map<String, String> conversion(Lead lead, Map<String, String> firstDeals) {
    Contact contact = history.crm().conversions().get(lead.id());
    return Map.of(
        "ConvertedDate", lead.converted().orElseThrow().toString(),
        "ConvertedAccountId", contact.accountId(),
        "ConvertedContactId", contact.id(),
        "ConvertedOpportunityId", firstDeals.get(contact.accountId()));
  }

  private Map<String, String> firstDealByAccount() {
    Map<String, String> deals = new HashMap<>();
    for (Deal deal : history.crm().deals()) {
      deals.putIfAbsent(deal.account().id(), deal.id());
    }
    return deals;
  }

  private static Map<String, String> user(Rep rep) {
    return Map.of(
        "Username", rep.email(),
        "FirstName", rep.firstName(),
        "LastName", rep.lastName(),
        "Email", rep.email(),
        "Department", rep.team(),
        "IsActive", String.valueOf(rep.isActive()),
        "TimeZoneSidKey", "Europe/London",
        "UserType", "Standard");
  }
}
