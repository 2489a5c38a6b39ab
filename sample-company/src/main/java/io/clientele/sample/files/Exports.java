package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Every system's export. */
public final class Exports {
  private static final List<Export> ALL =
      List.of(
          new ShopOrders(),
          new WebEvents(),
          new EmailEvents(),
          new SalesforceExport(),
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
   * Writes every file below the folder. Systems know nothing of each other, so they write side by
   * side and what each writes depends on its own dice only.
   */
  public static Written write(History history, Path folder, Dice dice) {
    return ALL.parallelStream()
        .map(export -> write(export, history, folder, dice))
        .reduce(Written.none(), Written::and);
  }

  private static Written write(Export export, History history, Path folder, Dice dice) {
    Dice own = dice.toward(export.getClass().getSimpleName());
    Dirt dirt = new Dirt(own.toward("dirt"));
    TreeMap<String, Integer> rows = new TreeMap<>();
    for (Feed feed : export.feeds(history, own, dirt)) {
      feed.writeTo(folder);
      rows.put(feed.file(), feed.size());
    }
    return new Written(rows, dirt.planted());
  }
}
