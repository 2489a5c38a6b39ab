package io.clientele.sample.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import io.clientele.sample.sales.Campaign;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import io.clientele.sample.touch.TouchKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Mail events as SendGrid's event webhook posts them, a file a month: {@code
 * email/events-2026-03.jsonl}.
 *
 * <p>One line per event: {@code email} (the recipient), {@code timestamp} (seconds since 1970),
 * {@code event} (delivered, open, click, bounce, unsubscribe), {@code sg_event_id} (the key),
 * {@code sg_message_id} (the mail), {@code category} (the campaign's short name), {@code
 * campaign_id} (a custom argument: the campaign's id in the CRM), {@code useragent} and {@code url}
 * of opens and clicks, {@code reason} of bounces. A bot shows as one open and six clicks in the
 * second of delivery, with a scanner's user agent.
 */
final class EmailEvents implements Export {
  private static final int LINKS_IN_A_MAIL = 6;
  private static final String SCANNER =
      "Mozilla/5.0 (compatible; MailLinkScanner/3.2; +https://scanner.example.net/bot)";

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    Map<String, Campaign> campaigns =
        history.campaigns().stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
    List<Feed> feeds = new ArrayList<>();
    Monthly.split(history.touches(Channel.EMAIL), Touch::at)
        .forEach((month, touches) -> feeds.add(feed(month, touches, campaigns, dice)));
    for (int month = 1; month < feeds.size(); month++) {
      spoil(feeds.get(month - 1), feeds.get(month), month, dirt);
    }
    return feeds;
  }

  private static Feed feed(
      YearMonth month, List<Touch> touches, Map<String, Campaign> campaigns, Dice dice) {
    Feed feed = Feed.jsonLines("email/events-" + month + ".jsonl");
    for (Touch touch : touches) {
      Campaign campaign = campaigns.get(touch.about());
      if (touch.kind() == TouchKind.MAIL_SCAN) {
        scan(touch, campaign, dice).forEach(feed::add);
      } else {
        feed.add(new JsonRow(event(touch, campaign, dice)));
      }
    }
    return feed;
  }

  private static void spoil(Feed earlier, Feed feed, int month, Dirt dirt) {
    if (month % 8 == 3) {
      dirt.redeliver(earlier, feed, 60);
    }
    if (month % 3 == 0) {
      dirt.repeat(feed, 5);
      dirt.brokenOff(feed, 1);
    }
    if (month % 7 == 2) {
      dirt.badDates(feed, "sg_event_id", "timestamp", 2);
      dirt.missingKeys(feed, "sg_event_id", 2);
    }
  }

  private static ObjectNode event(Touch touch, Campaign campaign, Dice dice) {
    ObjectNode event = start(touch, campaign, dice);
    switch (touch.kind()) {
      case MAIL_OPEN -> open(event, dice);
      case MAIL_CLICK -> click(event, campaign, dice.below(LINKS_IN_A_MAIL), dice);
      case MAIL_BOUNCE -> bounce(event);
      case MAIL_UNSUBSCRIBE -> event.put("event", "unsubscribe");
      default -> event.put("event", "delivered").put("response", "250 OK");
    }
    return event;
  }

  private static List<Row> scan(Touch touch, Campaign campaign, Dice dice) {
    List<Row> events = new ArrayList<>();
    ObjectNode open = open(start(touch, campaign, dice), dice);
    events.add(new JsonRow(open.put("useragent", SCANNER)));
    for (int link = 0; link < LINKS_IN_A_MAIL; link++) {
      ObjectNode click = click(start(touch, campaign, dice), campaign, link, dice);
      events.add(new JsonRow(click.put("useragent", SCANNER)));
    }
    return events;
  }

  private static ObjectNode start(Touch touch, Campaign campaign, Dice dice) {
    String mail = "m" + Integer.toHexString((campaign.id() + touch.who().number()).hashCode());
    return JsonRow.object()
        .put("email", touch.who().email())
        .put("timestamp", touch.at().getEpochSecond())
        .put("smtp-id", "<" + mail + "@ismtpd.example.net>")
        .put("event", "")
        .put("category", campaign.slug())
        .put("sg_event_id", dice.hex(22))
        .put("sg_message_id", mail + ".recvd-" + campaign.start())
        .put("campaign_id", campaign.id());
  }

  private static ObjectNode open(ObjectNode event, Dice dice) {
    return event
        .put("event", "open")
        .put("useragent", Browsers.any(dice))
        .put("ip", Browsers.ip(dice));
  }

  private static ObjectNode click(ObjectNode event, Campaign campaign, int link, Dice dice) {
    String url = "https://www.fellside-outdoor.example.com/c/" + campaign.slug() + "?link=" + link;
    return open(event, dice).put("event", "click").put("url", url);
  }

  private static void bounce(ObjectNode event) {
    event
        .put("event", "bounce")
        .put("type", "bounce")
        .put("status", "5.1.1")
        .put("reason", "550 5.1.1 The mailbox does not exist");
  }
}
