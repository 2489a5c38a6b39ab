package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Plants defects in files and keeps count of them. It only adds rows, spoiled copies of sound ones,
 * so that everything that truly happened stays in the files.
 */
final class Dirt {
  private static final List<String> NO_DATES = List.of("31.02.2025", "n/a");

  private final Dice dice;
  private final Map<String, Map<Defect, Integer>> counts = new TreeMap<>();

  Dirt(Dice dice) {
    this.dice = dice;
  }

  /** What was planted, by file and defect. */
  List<Planted> planted() {
    List<Planted> all = new ArrayList<>();
    counts.forEach((file, defects) -> defects.forEach((d, n) -> all.add(new Planted(file, d, n))));
    return List.copyOf(all);
  }

  /** Rows that stand in the file twice. */
  void repeat(Feed feed, int rows) {
    some(feed, rows).forEach(row -> plant(feed, Defect.REPEATED_ROW, row));
  }

  /** The end of one file, delivered again at the start of the next. */
  void redeliver(Feed earlier, Feed later, int rows) {
    List<Row> again = earlier.lastGroups(rows);
    for (int i = 0; i < again.size(); i++) {
      later.plant(i, again.get(i));
    }
    count(later, Defect.REDELIVERED_ROW, again.size());
  }

  /** New records whose date cannot be read. */
  void badDates(Feed feed, String key, String date, int rows) {
    UnaryOperator<Row> newRecord = row -> row.with(key, row.get(key) + "-9");
    some(feed, rows).stream()
        .map(newRecord)
        .map(row -> row.with(date, dice.pick(NO_DATES)))
        .forEach(row -> plant(feed, Defect.BAD_DATE, row));
  }

  /** Records that do not say which record they are. */
  void missingKeys(Feed feed, String key, int rows) {
    some(feed, rows).stream()
        .map(row -> row.with(key, ""))
        .forEach(row -> plant(feed, Defect.MISSING_KEY, row));
  }

  /** Lines that end too early. */
  void brokenOff(Feed feed, int rows) {
    some(feed, rows).forEach(row -> plant(feed, row.brokenOffDefect(), row.brokenOff()));
  }

  /** A last line in which a quote opens and never closes. */
  void unclosedQuote(Feed feed) {
    for (Row row : some(feed, 1)) {
      String start = row.brokenOff().text();
      feed.plant(feed.size(), new RawRow(start + ",\"the rest of this li"));
      count(feed, Defect.UNCLOSED_QUOTE, 1);
    }
  }

  private void plant(Feed feed, Defect defect, Row row) {
    int position = dice.below(feed.size() + 1);
    while (!feed.startsGroup(position)) {
      position++;
    }
    feed.plant(position, row);
    count(feed, defect, 1);
  }

  /** Different sound rows, drawn at random. */
  private List<Row> some(Feed feed, int count) {
    List<Row> sound = feed.sound();
    return dice.random()
        .ints(0, Math.max(1, sound.size()))
        .distinct()
        .limit(Math.min(count, sound.size()))
        .mapToObj(sound::get)
        .toList();
  }

  private void count(Feed feed, Defect defect, int rows) {
    counts
        .computeIfAbsent(feed.file(), file -> new EnumMap<>(Defect.class))
        .merge(defect, rows, Integer::sum);
  }
}
