package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import io.clientele.sample.touch.TouchKind;
import java.util.List;

/**
 * Text messages as Twilio's log names their fields, {@code sms/messages.csv}: one row per message.
 *
 * <p>{@code Sid} is the key, {@code DateSent} is ISO 8601 in UTC. {@code Direction} is inbound or
 * outbound-api; the customer is {@code From} of an inbound message and {@code To} of an outbound
 * one, E.164. {@code Status} is delivered, undelivered or received. A {@code Body} of STOP
 * withdraws the consent.
 */
final class TextMessages implements Export {
  private static final CsvFormat FORMAT =
      CsvFormat.plain(
          List.of(
              "Sid",
              "DateSent",
              "Direction",
              "From",
              "To",
              "Status",
              "Body",
              "NumSegments",
              "ErrorCode",
              "Price",
              "PriceUnit"));
  private static final String OWN_NUMBER = "+447700900999";
  private static final String OFFER =
      "Fellside Outdoor: 20% off waterproofs this weekend, \"in store and online\". Reply STOP to opt out";

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    Feed feed = Feed.csv("sms/messages.csv", FORMAT);
    history.touches(Channel.SMS).forEach(message -> feed.add(row(message, dice)));
    dirt.repeat(feed, 7);
    dirt.badDates(feed, "Sid", "DateSent", 3);
    dirt.missingKeys(feed, "Sid", 2);
    dirt.brokenOff(feed, 3);
    dirt.unclosedQuote(feed);
    return List.of(feed);
  }

  private static Row row(Touch message, Dice dice) {
    return message.kind() == TouchKind.SMS_IN ? received(message, dice) : sent(message, dice);
  }

  private static Row received(Touch message, Dice dice) {
    return FORMAT.row(
        "SM" + dice.hex(32),
        message.at().toString(),
        "inbound",
        message.who().phone(),
        OWN_NUMBER,
        "received",
        message.about(),
        "1",
        "",
        "-0.0075",
        "GBP");
  }

  private static Row sent(Touch message, Dice dice) {
    boolean isDelivered = dice.chance(0.97);
    return FORMAT.row(
        "SM" + dice.hex(32),
        message.at().toString(),
        "outbound-api",
        OWN_NUMBER,
        message.who().phone(),
        isDelivered ? "delivered" : "undelivered",
        OFFER,
        "1",
        isDelivered ? "" : "30005",
        "-0.0400",
        "GBP");
  }
}
