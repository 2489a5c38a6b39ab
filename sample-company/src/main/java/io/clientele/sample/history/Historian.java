package io.clientele.sample.history;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Life;
import io.clientele.sample.people.Lives;
import io.clientele.sample.people.People;
import io.clientele.sample.people.Person;
import io.clientele.sample.sales.Campaign;
import io.clientele.sample.sales.Campaigns;
import io.clientele.sample.sales.Crm;
import io.clientele.sample.sales.CrmBook;
import io.clientele.sample.sales.Lead;
import io.clientele.sample.sales.Prospecting;
import io.clientele.sample.shop.Purchase;
import io.clientele.sample.shop.Shopping;
import io.clientele.sample.touch.Encounters;
import io.clientele.sample.touch.Machines;
import io.clientele.sample.touch.Preference;
import io.clientele.sample.touch.Strangers;
import io.clientele.sample.touch.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes up a history: people first, then what they do, then what the CRM makes of it. */
public final class Historian {
  private static final int CUSTOMERS_PER_LEAD = 5;
  private static final int LONGEST_ACQUAINTANCE_DAYS = 230;
  private static final double CONVERTED_WHO_SHOP_ONLINE = 0.6;

  private final Span days;
  private final Dice dice;
  private final People people;

  private Historian(Span days, Dice dice) {
    this.days = days;
    this.dice = dice;
    this.people = new People(dice.toward("people"));
  }

  public static History write(int customers, Span days, Dice dice) {
    return new Historian(days, dice).write(customers);
  }

  private History write(int count) {
    List<Campaign> campaigns = Campaigns.during(days);
    Span joining = new Span(days.first().minusDays(LONGEST_ACQUAINTANCE_DAYS), days.last());
    List<Person> customers = people.customers(count, joining);
    List<Lead> leads =
        new Prospecting(people, customers, campaigns.get(0), dice.toward("leads"))
            .leads(count / CUSTOMERS_PER_LEAD, days);
    List<Life> lives = lives(customers, leads);
    List<Purchase> orders = new Shopping(days, dice.toward("shopping")).of(lives);
    Encounters met = Encounters.of(lives, orders, campaigns, days, dice.toward("encounters"));
    Set<Integer> scanned = Machines.scannedMailboxes(everybody(customers, leads), dice);
    Crm crm = new CrmBook(people, days.last(), dice.toward("crm")).of(customers, leads, lives);
    return new History(
        days,
        customers,
        leads,
        lives,
        orders,
        campaigns,
        touches(met, leads, scanned, count),
        met.preferences().stream().sorted(Preference.BY_TIME).toList(),
        crm,
        scanned);
  }

  private List<Life> lives(List<Person> customers, List<Lead> leads) {
    Lives lives = new Lives(days, dice.toward("lives"));
    Stream<Person> newcomers =
        leads.stream()
            .filter(lead -> lead.isConverted() && !lead.person().hasAccount())
            .filter(
                lead ->
                    dice.toward("shops", lead.person().number()).chance(CONVERTED_WHO_SHOP_ONLINE))
            .map(lead -> lead.person().asBusinessCustomer(lead.converted().orElseThrow()));
    return Stream.concat(customers.stream(), newcomers).map(lives::of).toList();
  }

  private List<Touch> touches(Encounters met, List<Lead> leads, Set<Integer> scanned, int count) {
    List<Touch> all = new ArrayList<>(met.touches());
    leads.forEach(lead -> all.addAll(lead.touches()));
    all.addAll(Machines.scans(all, scanned));
    all.addAll(Strangers.around(count, days, dice.toward("strangers")));
    return all.stream().sorted(Touch.BY_TIME).toList();
  }

  private static List<Person> everybody(List<Person> customers, List<Lead> leads) {
    return Stream.concat(customers.stream(), leads.stream().map(Lead::person)).toList();
  }
}
