package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.history.History;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Visits in which a customer showed their loyalty card, {@code store/visits.csv}: one row per
 * visit.
 *
 * <p>{@code visit_id} is the key, {@code visited_at} is local time, {@code dd/MM/yyyy HH:mm},
 * {@code loyalty_card} is the shop's customer number. {@code order} names what was bought; it is
 * empty where the customer left without buying.
 */
final class StoreVisits implements Export {
  private static final CsvFormat FORMAT =
      CsvFormat.plain(
          List.of("visit_id", "store", "visited_at", "loyalty_card", "order", "minutes"));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(Moments.ZONE);
  private static final List<String> STORES = List.of("Kendal", "Keswick", "Leeds", "Manchester");

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    Feed feed = Feed.csv("store/visits.csv", FORMAT);
    history.touches(Channel.STORE).forEach(visit -> feed.add(row(visit, feed.size(), dice)));
    dirt.repeat(feed, 8);
    dirt.badDates(feed, "visit_id", "visited_at", 6);
    dirt.missingKeys(feed, "visit_id", 2);
    dirt.brokenOff(feed, 3);
    return List.of(feed);
  }

  private static Row row(Touch visit, int index, Dice dice) {
    return FORMAT.row(
        "V" + (50_000 + index),
        dice.pick(STORES),
        TIME.format(visit.at()),
        visit.who().customerNumber(),
        visit.about(),
        String.valueOf(dice.between(5, 70)));
  }
}
