package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every system's export. */
public final class Exports {
  private static final List<Export> ALL =
      List.of(
          new SalesforceExport(),
          new ShopOrders(),
          new EmailEvents(),
          new WebEvents(),
          new CallLog(),
          new TextMessages(),
          new ChatTranscripts(),
          new SocialMentions(),
          new StoreVisits(),
          new FormSubmissions(),
          new FaxLog(),
          new PrintMailings(),
          new ConsentPreferences());

  private Exports() {}

  /**
   * Writes every file below the folder.
   *
   * @return rows of each file, planted ones included, header lines not; by path below the folder
   */
  public static SortedMap<String, Integer> write(
      History history, Path folder, Dice dice, Dirt dirt) {
    SortedMap<String, Integer> rows = new TreeMap<>();
    for (Export export : ALL) {
      String system = export.getClass().getSimpleName();
      for (Feed feed : export.feeds(history, dice.toward(system), dirt)) {
        feed.writeTo(folder);
        rows.put(feed.file(), feed.size());
      }
    }
    return rows;
  }
}
