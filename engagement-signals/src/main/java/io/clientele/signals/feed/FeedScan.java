package io.clientele.signals.feed;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.FileContent;
import io.clientele.sources.FileScanner;
import io.clientele.sources.FoundFile;
import io.clientele.sources.Scanned;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files of channel events. Files that cannot be read, or that fit no object, are counted
 * and logged; ingestion tells the user about the same files in full.
 */
final class FeedScan {
  private static final Logger LOG = LoggerFactory.getLogger(FeedScan.class);

  private final List<FeedFile> files = new ArrayList<>();
  private int refused;

  private FeedScan() {}

  /**
   * @param files in the order of their sources and names
   * @param refused number of files that were left out
   */
  record Found(List<FeedFile> files, int refused) {}

  static Found of(List<FeedSource> sources) {
    var scan = new FeedScan();
    sources.stream().filter(FeedSource::hasFeeds).forEach(scan::scan);
    return new Found(List.copyOf(scan.files), scan.refused);
  }

  private void scan(FeedSource source) {
    try {
      source.files().forEach(file -> scan(source, file));
    } catch (ClienteleException e) {
      leaveOut(source.location(), source);
    }
  }

  private void scan(FeedSource source, FoundFile file) {
    var scanner = new FileScanner(source.profile(), file);
    if (scanner.candidates().stream().noneMatch(FeedSource::isFeed)) {
      return;
    }
    Scanned<Boolean> scanned = scanner.scan(FeedScan::verified);
    if (scanned instanceof Scanned.Readable<Boolean> readable) {
      add(source, file, readable);
    } else {
      leaveOut(file.name(), source);
    }
  }

  private void add(FeedSource source, FoundFile file, Scanned.Readable<Boolean> scanned) {
    if (FeedSource.isFeed(scanned.object())) {
      files.add(new FeedFile(source.profile(), scanned.object(), file.name(), scanned.content()));
    }
  }

  /** Files of other objects are not read to their end. */
  private static boolean verified(FileContent content, ObjectProfile object) {
    if (FeedSource.isFeed(object)) {
      content.verify(object);
    }
    return true;
  }

  private void leaveOut(String name, FeedSource source) {
    refused++;
    LOG.warn("Left out {} of source {}: it cannot be read", name, source.profile().source());
  }
}
