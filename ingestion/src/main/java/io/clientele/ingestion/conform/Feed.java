package io.clientele.ingestion.conform;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.TableMapping;
import io.clientele.contracts.table.Table;
import io.clientele.ingestion.SourceInput;
import io.clientele.ingestion.files.FileEntry;
import io.clientele.ingestion.files.FileStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An object whose rows become rows of a core table.
 *
 * @param number tells the feeds of one table apart
 */
record Feed(int number, SourceInput input, ObjectProfile object, TableMapping mapping) {
  /** Everything in the sources that maps to a table. */
  static List<Feed> of(List<SourceInput> inputs, Table target) {
    var feeds = new ArrayList<Feed>();
    for (SourceInput input : inputs) {
      for (ObjectProfile object : input.profile().objects()) {
        object
            .mapping(target)
            .ifPresent(mapping -> feeds.add(new Feed(feeds.size(), input, object, mapping)));
      }
    }
    return List.copyOf(feeds);
  }

  Table rawTable() {
    return input.rawTable(object);
  }

  /** True where this mapping accounts for the object's rows. */
  boolean isPrimary() {
    return mapping.primary();
  }

  /** Files that raw rows of any of the feeds came from. */
  static Stream<FileEntry> ingested(List<Feed> feeds, List<FileEntry> ledger) {
    return ledger.stream()
        .filter(file -> file.is(FileStatus.INGESTED))
        .filter(file -> feeds.stream().anyMatch(feed -> feed.has(file)));
  }

  boolean has(FileEntry file) {
    return file.source().equals(input.name()) && file.object().equals(object.name());
  }
}
