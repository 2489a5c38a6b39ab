package io.clientele.signals.feed;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.Recognition;
import io.clientele.contracts.profile.records.RecordReader;
import io.clientele.contracts.profile.records.Unsplittable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    for (Path file : paths(source)) {
      String name =
          source.folder().equals(file) ? file.getFileName().toString() : name(source, file);
      if (!isHidden(name) && !source.isIgnored(name)) {
        scan(source, file, name);
      }
    }
  }

  private void scan(FeedSource source, Path file, String name) {
    List<ObjectProfile> candidates = source.candidates(name);
    try {
      if (candidates.stream().anyMatch(FeedSource::isFeed)) {
        recognised(source, file, name, candidates).ifPresent(files::add);
      }
    } catch (Unsplittable | UncheckedIOException | IOException e) {
      refused++;
      LOG.warn(
          "Left out {} of source {}: {}", name, source.profile().source(), e.getClass().getName());
    }
  }

  private static Optional<FeedFile> recognised(
      FeedSource source, Path file, String name, List<ObjectProfile> candidates)
      throws IOException {
    for (String encoding : encodings(candidates)) {
      try {
        var text = new FeedText(file, encoding);
        ObjectProfile object = object(text, candidates);
        if (!FeedSource.isFeed(object)) {
          return Optional.empty();
        }
        text.verify();
        return Optional.of(new FeedFile(source.profile(), object, file.toString(), name, encoding));
      } catch (CharacterCodingException e) {
        LOG.debug("{} is not written in {}", name, encoding);
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof CharacterCodingException)) {
          throw e;
        }
      }
    }
    throw new Unsplittable("it is written in none of the profile's encodings");
  }

  private static ObjectProfile object(FeedText text, List<ObjectProfile> candidates) {
    List<String> header = RecordReader.header(text, candidates.get(0));
    if (Recognition.of(candidates, header) instanceof Recognition.Fits fits) {
      return fits.object();
    }
    throw new Unsplittable("it fits no object of the profile");
  }

  private static LinkedHashSet<String> encodings(List<ObjectProfile> candidates) {
    var encodings = new LinkedHashSet<String>();
    candidates.forEach(object -> encodings.addAll(object.encodings()));
    return encodings;
  }

  private List<Path> paths(FeedSource source) {
    try (Stream<Path> walk = Files.walk(source.folder())) {
      return walk.filter(path -> !Files.isDirectory(path)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      refused++;
      LOG.warn("Left out source {}: its folder cannot be listed", source.profile().source());
      return List.of();
    }
  }

  private static String name(FeedSource source, Path file) {
    return source.folder().relativize(file).toString().replace('\\', '/');
  }

  private static boolean isHidden(String name) {
    return Stream.of(name.split("/")).anyMatch(part -> part.startsWith("."));
  }
}
