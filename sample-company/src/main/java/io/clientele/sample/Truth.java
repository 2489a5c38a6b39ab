package io.clientele.sample;

import io.clientele.sample.history.History;
import io.clientele.sample.people.Person;
import io.clientele.sample.sales.Contact;
import io.clientele.sample.sales.Lead;
import io.clientele.sample.shop.Purchase;
import io.clientele.sample.touch.Strangers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The company as it really is, without dirt: what a pipeline should find.
 *
 * @param persons different people whom some system knows by a key
 * @param shopCustomers different customer numbers in the shop
 * @param respelt contacts of the CRM that are spelled otherwise than the person is in the shop
 * @param orders without returns
 * @param orderLines lines of orders and returns
 * @param netSales pounds, returns taken off
 * @param scannedMailboxes people whose mails a bot opens
 * @param keys every key of every person
 */
public record Truth(
    int persons,
    int shopCustomers,
    int leads,
    int convertedLeads,
    int accounts,
    int contacts,
    int respelt,
    int orders,
    int returns,
    int orderLines,
    BigDecimal netSales,
    int scannedMailboxes,
    int crawlers,
    List<KnownAs> keys) {

  static Truth of(History history) {
    List<KnownAs> keys = keys(history);
    List<Purchase> purchases = history.orders();
    int returns = (int) purchases.stream().filter(Purchase::isReturn).count();
    return new Truth(
        (int) keys.stream().map(KnownAs::person).distinct().count(),
        (int) keys.stream().filter(key -> key.system().equals("shop")).count(),
        history.leads().size(),
        (int) history.leads().stream().filter(Lead::isConverted).count(),
        history.crm().accounts().size(),
        history.crm().contacts().size(),
        (int) history.crm().contacts().stream().filter(Truth::isRespelt).count(),
        purchases.size() - returns,
        returns,
        purchases.stream().mapToInt(order -> order.lines().size()).sum(),
        purchases.stream().map(Purchase::total).reduce(BigDecimal.ZERO, BigDecimal::add),
        history.scannedMailboxes().size(),
        Strangers.CRAWLERS,
        keys);
  }

  private static boolean isRespelt(Contact contact) {
    return !contact.spelling().isOf(contact.person());
  }

  private static List<KnownAs> keys(History history) {
    List<KnownAs> keys = new ArrayList<>();
    for (Contact contact : history.crm().contacts()) {
      keys.add(new KnownAs("crm", contact.id(), contact.person().number()));
    }
    for (Lead lead : history.leads()) {
      keys.add(new KnownAs("crm", lead.id(), lead.person().number()));
    }
    buyers(history)
        .forEach(buyer -> keys.add(new KnownAs("shop", buyer.customerNumber(), buyer.number())));
    return List.copyOf(keys);
  }

  /** People who stand in the shop's orders with a customer number. */
  private static Stream<Person> buyers(History history) {
    return history.orders().stream()
        .filter(order -> !order.isGuest() && order.buyer().hasAccount())
        .map(Purchase::buyer)
        .distinct();
  }
}
