package io.clientele.signals.feed;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.FoundFile;
import io.clientele.sources.SourceFiles;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * A system whose files may tell of channel events.
 *
 * @param location where its files are: a folder or a single file, as absolute path or URI
 */
record FeedSource(SourceProfile profile, String location) {
  boolean hasFeeds() {
    return profile.objects().stream().anyMatch(FeedSource::isFeed);
  }

  static boolean isFeed(ObjectProfile object) {
    return object.mapping(Interaction.TABLE).isPresent();
  }

  List<FoundFile> files() {
    return new SourceFiles(profile, location, new Configuration()).list();
  }
}
