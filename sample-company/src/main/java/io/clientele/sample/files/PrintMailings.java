package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.history.History;
import io.clientele.sample.people.Person;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import java.util.List;

/**
 * Catalogues sent by post, {@code print/mailings.csv}: one row per catalogue.
 *
 * <p>{@code mailing_id} is the key, {@code mailed_on} an ISO date, {@code campaign_id} the CRM's
 * campaign, {@code customer_number} the shop's; name and address follow. {@code result} is
 * delivered or returned.
 */
final class PrintMailings implements Export {
  private static final CsvFormat FORMAT =
      CsvFormat.plain(
          List.of(
              "mailing_id",
              "mailed_on",
              "campaign_id",
              "customer_number",
              "name",
              "street",
              "city",
              "postcode",
              "piece",
              "result"));

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    Feed feed = Feed.csv("print/mailings.csv", FORMAT);
    history.touches(Channel.PRINT).forEach(mailing -> feed.add(row(mailing, feed.size(), dice)));
    dirt.repeat(feed, 5);
    dirt.badDates(feed, "mailing_id", "mailed_on", 3);
    dirt.missingKeys(feed, "mailing_id", 1);
    dirt.brokenOff(feed, 2);
    return List.of(feed);
  }

  private static Row row(Touch mailing, int index, Dice dice) {
    Person who = mailing.who();
    return FORMAT.row(
        "P" + (70_000 + index),
        Moments.dayOf(mailing.at()).toString(),
        mailing.about(),
        who.customerNumber(),
        who.fullName(),
        who.address().street(),
        who.address().city(),
        who.address().postcode(),
        "catalogue",
        dice.chance(0.98) ? "delivered" : "returned");
  }
}
