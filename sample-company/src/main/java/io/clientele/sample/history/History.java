package io.clientele.sample.history;

import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Life;
import io.clientele.sample.people.Person;
import io.clientele.sample.sales.Campaign;
import io.clientele.sample.sales.Crm;
import io.clientele.sample.sales.Lead;
import io.clientele.sample.shop.Purchase;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Preference;
import io.clientele.sample.touch.Touch;
import java.util.List;
import java.util.Set;

/**
 * Everything that truly happened to the company, before any system wrote it down.
 *
 * @param customers people with an account in the shop, without those who came from leads
 * @param lives of all who bought, customers first
 * @param orders with returns, by time
 * @param touches of everybody on every channel, by time; those of leads are included
 * @param preferences by time
 * @param scannedMailboxes numbers of the people whose mails a bot opens
 */
public record History(
    Span days,
    List<Person> customers,
    List<Lead> leads,
    List<Life> lives,
    List<Purchase> orders,
    List<Campaign> campaigns,
    List<Touch> touches,
    List<Preference> preferences,
    Crm crm,
    Set<Integer> scannedMailboxes) {

  /** Touches on one channel, by time. */
  public List<Touch> touches(Channel channel) {
    return touches.stream().filter(touch -> touch.kind().channel() == channel).toList();
  }
}
