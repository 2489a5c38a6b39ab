package io.clientele.ingestion.profile;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.contracts.profile.TableMapping;
import io.clientele.sources.FileContent;
import io.clientele.sources.FileScanner;
import io.clientele.sources.FoundFile;
import io.clientele.sources.Scanned;
import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries a file on profiles, without a lake: which fits, and what would be lost. */
public final class ProfileCheck {
  private final FoundFile file;

  public ProfileCheck(FoundFile file) {
    this.file = file;
  }

  /**
   * The profile that the file fits best: the one that leaves the fewest of its columns unread.
   *
   * @return empty where it fits none
   */
  public Optional<FileFit> best(List<SourceProfile> profiles) {
    return profiles.stream()
        .map(this::candidate)
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(Candidate::unread))
        .flatMap(candidate -> found(against(candidate.profile())));
  }

  /** Why the file fits one profile or does not. */
  public Scanned<FileFit> against(SourceProfile profile) {
    return new FileScanner(profile, file).scan((content, object) -> fit(profile, content, object));
  }

  /**
   * A profile that knows the file's columns, whatever stands below them.
   *
   * @param unread columns of the file or of the profile that the other one does not have
   */
  private record Candidate(SourceProfile profile, int unread) {}

  private Optional<Candidate> candidate(SourceProfile profile) {
    Scanned<Integer> scanned =
        new FileScanner(profile, file)
            .scan(
                (content, object) ->
                    kept(object, content.columns(object)).size()
                        + absent(object, content.columns(object)).size());
    return found(scanned).map(unread -> new Candidate(profile, unread));
  }

  private static <T> Optional<T> found(Scanned<T> scanned) {
    return scanned instanceof Scanned.Readable<T> readable
        ? Optional.of(readable.found())
        : Optional.empty();
  }

  private static List<String> kept(ObjectProfile object, List<String> names) {
    return names.stream()
        .filter(name -> !object.columns().containsKey(object.column(name)))
        .toList();
  }

  private static List<String> absent(ObjectProfile object, List<String> names) {
    Set<String> present = names.stream().map(object::column).collect(Collectors.toSet());
    return object.columns().entrySet().stream()
        .filter(column -> !present.contains(column.getKey()) && !mayHold(object, column.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** True for a column that may stand as JSON in another one. */
  private static boolean mayHold(ObjectProfile object, String column) {
    return object.layout().json().stream()
        .anyMatch(json -> column.startsWith(json) && !column.equals(json));
  }

  private FileFit fit(SourceProfile profile, FileContent content, ObjectProfile object) {
    List<String> names = content.columns(object);
    var trials =
        object.tables().stream()
            .filter(TableMapping::primary)
            .map(mapping -> new MappingTrial(profile, object, mapping))
            .toList();
    long rows = 0;
    long broken = 0;
    try (RecordReader records = content.records(object)) {
      for (; records.hasNext(); rows++) {
        if (records.next() instanceof SourceRecord.Split split) {
          trials.forEach(trial -> trial.take(split));
        } else {
          broken++;
        }
      }
    }
    return new FileFit(
        profile.name(),
        object.name(),
        content.dialect(),
        rows,
        broken,
        kept(object, names),
        absent(object, names),
        trials.stream().map(MappingTrial::result).toList());
  }
}
