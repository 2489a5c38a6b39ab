package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.history.History;
import io.clientele.sample.people.Respelling;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The old fax server's log, {@code fax/log.csv}: one row per fax, in ISO 8859-1, separated by
 * semicolons.
 *
 * <p>{@code fax_no} is the key, {@code date} is local time, {@code dd.MM.yyyy HH:mm}, {@code
 * number} is the sender, {@code station} what their machine calls itself.
 */
final class FaxLog implements Export {
  private static final CsvFormat FORMAT =
      CsvFormat.separatedBy(
          ';', List.of("fax_no", "date", "direction", "number", "station", "pages", "result"));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT).withZone(Moments.ZONE);
  private static final List<String> STATIONS =
      List.of(
          "Café Ambleside", "Büro", "Hôtel du Lac", "SCHOOL OFFICE", "FAX", "Señor Tents; hire");

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    Feed feed = Feed.csv("fax/log.csv", FORMAT, StandardCharsets.ISO_8859_1);
    history.touches(Channel.FAX).forEach(fax -> feed.add(row(fax, feed.size(), dice)));
    dirt.repeat(feed, 2);
    dirt.badDates(feed, "fax_no", "date", 2);
    dirt.brokenOff(feed, 1);
    return List.of(feed);
  }

  private static Row row(Touch fax, int index, Dice dice) {
    return FORMAT.row(
        String.valueOf(3_000 + index),
        TIME.format(fax.at()),
        "received",
        Respelling.phone(fax.who().phone(), dice),
        dice.pick(STATIONS),
        String.valueOf(dice.between(1, 6)),
        dice.chance(0.95) ? "OK" : "ERROR");
  }
}
