package io.clientele.signals.feed;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A system whose files may tell of channel events.
 *
 * @param folder where its files are; may also be a single file
 */
record FeedSource(SourceProfile profile, Path folder) {
  boolean hasFeeds() {
    return profile.objects().stream().anyMatch(FeedSource::isFeed);
  }

  static boolean isFeed(ObjectProfile object) {
    return object.mapping(Interaction.TABLE).isPresent();
  }

  boolean isIgnored(String file) {
    return matches(profile.ignore(), file);
  }

  /** The objects whose name patterns take the file. */
  List<ObjectProfile> candidates(String file) {
    return profile.objects().stream().filter(object -> matches(object.files(), file)).toList();
  }

  /** Patterns look at the file's name only, without regard to case or a {@code .gz} behind. */
  private static boolean matches(List<String> globs, String file) {
    String name = Path.of(file).getFileName().toString().toLowerCase(Locale.ROOT);
    Path plain = Path.of(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name);
    return globs.stream()
        .map(glob -> "glob:" + glob.toLowerCase(Locale.ROOT))
        .anyMatch(glob -> FileSystems.getDefault().getPathMatcher(glob).matches(plain));
  }
}
