package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import io.clientele.sample.people.Respelling;
import io.clientele.sample.touch.Preference;
import java.util.List;

/**
 * What people said about being contacted, {@code consent/preferences.csv}: one row per statement,
 * by time; the last one of a person and channel counts.
 *
 * <p>{@code preference_id} is the key of the statement, {@code email} the person, {@code channel}
 * email, sms, phone or print, {@code status} opt_in or opt_out, {@code changed_at} ISO 8601 in UTC,
 * {@code origin} where it was said.
 */
final class ConsentPreferences implements Export {
  private static final CsvFormat FORMAT =
      CsvFormat.plain(
          List.of("preference_id", "email", "channel", "status", "changed_at", "origin"));

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    Feed feed = Feed.csv("consent/preferences.csv", FORMAT);
    history.preferences().forEach(said -> feed.add(row(said, feed.size(), dice)));
    dirt.repeat(feed, 10);
    dirt.badDates(feed, "preference_id", "changed_at", 2);
    dirt.missingKeys(feed, "email", 2);
    dirt.brokenOff(feed, 2);
    return List.of(feed);
  }

  private static Row row(Preference said, int index, Dice dice) {
    return FORMAT.row(
        "PR" + (10_000 + index),
        Respelling.email(said.who().email(), dice),
        said.channel(),
        said.granted() ? "opt_in" : "opt_out",
        said.at().toString(),
        said.origin());
  }
}
