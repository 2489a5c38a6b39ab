package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.history.History;
import io.clientele.sample.people.Respelling;
import io.clientele.sample.sales.Rep;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import io.clientele.sample.touch.TouchKind;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The telephone system's call log, {@code calls/calls.csv}: one row per call.
 *
 * <p>{@code call_id} is the key. {@code started_at} is local time, {@code dd/MM/yyyy HH:mm:ss}.
 * {@code direction} is Inbound or Outbound; the customer is {@code from_number} of an inbound call
 * and {@code to_number} of an outbound one, written as callers' networks write numbers, or {@code
 * Anonymous}. {@code outcome} is Answered, Voicemail or No answer.
 */
final class CallLog implements Export {
  private static final CsvFormat FORMAT =
      CsvFormat.plain(
          List.of(
              "call_id",
              "started_at",
              "direction",
              "from_number",
              "to_number",
              "duration_seconds",
              "agent",
              "outcome"));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(Moments.ZONE);
  private static final String OWN_NUMBER = "+448081570000";
  private static final double WITHHELD = 0.03;

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    Feed feed = Feed.csv("calls/calls.csv", FORMAT);
    history.touches(Channel.PHONE).forEach(call -> feed.add(row(call, feed.size(), dice)));
    dirt.repeat(feed, 9);
    dirt.badDates(feed, "call_id", "started_at", 5);
    dirt.missingKeys(feed, "call_id", 3);
    dirt.brokenOff(feed, 4);
    return List.of(feed);
  }

  private static Row row(Touch call, int index, Dice dice) {
    boolean isInbound = call.kind() == TouchKind.CALL_IN;
    String number = Respelling.phone(call.who().phone(), dice);
    String outcome = dice.pick(List.of("Answered", "Voicemail", "No answer"), CallLog::share);
    int seconds = outcome.equals("Answered") ? dice.between(20, 900) : 0;
    return FORMAT.row(
        "C" + (100_000 + index),
        TIME.format(call.at()),
        isInbound ? "Inbound" : "Outbound",
        isInbound ? dice.chance(WITHHELD) ? "Anonymous" : number : OWN_NUMBER,
        isInbound ? OWN_NUMBER : number,
        String.valueOf(seconds),
        dice.pick(Rep.ALL).email(),
        outcome);
  }

  private static double share(String outcome) {
    return outcome.equals("Answered") ? 8 : 1;
  }
}
