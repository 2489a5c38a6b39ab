package io.clientele.signals.feed;

import io.clientele.contracts.config.Location;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.Portions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the files of the listed sources lie. */
final class FeedList {
  private FeedList() {}

  /** Each source, and behind it what was given back of it from quarantine. */
  static List<FeedSource> of(SourceList list) {
    var feeds = new ArrayList<FeedSource>();
    for (ListedSource source : list.sources()) {
      SourceProfile read = Portions.read(source.profile(), source.path());
      feeds.add(new FeedSource(read, Location.ofFiles(list.home(), read.source(), source.path())));
      Path replays = Location.ofReplays(list.home(), read.source());
      if (Files.isDirectory(replays)) {
        feeds.add(new FeedSource(Portions.replayed(read), replays.toString()));
      }
    }
    return List.copyOf(feeds);
  }
}
