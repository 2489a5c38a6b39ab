package io.clientele.sources;

import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.Recognition;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.records.Unsplittable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at one file before anything of it is used: which object of the profile it holds, how it is
 * written, and whether it can be read to its end.
 */
public final class FileScanner {
  /** UTF-16 without a byte order mark is valid UTF-8, with a NUL beside every plain letter. */
  private static final char HALF_OF_A_WIDE_CHARACTER = '\0';

  private final SourceProfile profile;
  private final FoundFile file;
  private final List<ObjectProfile> candidates;
  private final FileProblems problems;

  /**
   * What a caller finds in the whole file.
   *
   * @param <T> what that is
   */
  @FunctionalInterface
  public interface WholeFile<T> {
    /** Reads to the end; throws what reading throws where the file is damaged. */
    T read(FileContent content, ObjectProfile object);
  }

  public FileScanner(SourceProfile profile, FoundFile file) {
    this.profile = profile;
    this.file = file;
    this.candidates =
        profile.objects().stream()
            .filter(object -> Globs.match(object.files(), file.name()))
            .toList();
    this.problems = new FileProblems(profile, file);
  }

  /** Objects whose name patterns take the file. */
  public List<ObjectProfile> candidates() {
    return candidates;
  }

  /** The outcome; never throws for what a file holds. */
  public <T> Scanned<T> scan(WholeFile<T> whole) {
    if (Zip.is(file.name())) {
      return refused(file.entryName().isPresent() ? problems.nested() : problems.damaged());
    }
    try {
      return isEmpty() ? refused(problems.empty()) : inSomeEncoding(whole);
    } catch (Unsplittable e) {
      return refused(problems.unsplittable(e));
    } catch (IOException e) {
      return refused(problems.unreadable(e));
    } catch (UncheckedIOException e) {
      return refused(problems.unreadable(e.getCause()));
    }
  }

  private boolean isEmpty() throws IOException {
    try (InputStream in = file.stored()) {
      return in.read() < 0;
    }
  }

  private <T> Scanned<T> inSomeEncoding(WholeFile<T> whole) throws IOException {
    List<String> encodings = Encodings.of(file, usualEncodings());
    for (String encoding : encodings) {
      try {
        return in(encoding, whole);
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof CharacterCodingException)) {
          throw e;
        }
      }
    }
    return refused(problems.wrongEncoding(encodings));
  }

  private List<String> usualEncodings() {
    return objects().stream().flatMap(object -> object.encodings().stream()).distinct().toList();
  }

  private <T> Scanned<T> in(String encoding, WholeFile<T> whole) {
    var unfit = new ArrayList<String>();
    for (Dialect dialect : Dialects.of(file.name(), objects(), encoding)) {
      if (candidates.size() == 1 && Portions.tellsByName(candidates.get(0))) {
        return readable(new FileContent(file, dialect), candidates.get(0), whole);
      }
      List<Header> headers = new FileContent(file, dialect).headers();
      if (headers.stream().allMatch(FileScanner::isBlank)) {
        return refused(problems.empty());
      }
      if (headers.stream().anyMatch(FileScanner::isHalfWide)) {
        return refused(problems.wrongEncoding(List.of(encoding)));
      }
      Optional<Told> told = told(dialect, headers, unfit);
      if (told.isPresent()) {
        return isOnAnotherSheet(told.get(), headers)
            ? refused(problems.severalSheets())
            : readable(told.get().content(), told.get().object(), whole);
      }
    }
    return refused(problems.fitsNone(unfit.get(0)));
  }

  /** What the first rows tell the file to be. */
  private record Told(FileContent content, ObjectProfile object) {}

  /**
   * @param unfit gains why nothing fits; what concerns files without a header comes first
   */
  private Optional<Told> told(Dialect dialect, List<Header> headers, List<String> unfit) {
    for (Header header : headers) {
      Recognition recognised = Recognition.of(candidates, names(dialect, header));
      if (recognised instanceof Recognition.Fits fits) {
        return Optional.of(
            new Told(new FileContent(file, dialect.headedBy(header)), fits.object()));
      }
      unfit.add(FileProblems.lacks((Recognition.FitsNone) recognised));
    }
    var rows = new FirstRows(dialect, headers);
    rows.problem(candidates).ifPresent(problem -> unfit.add(0, problem));
    return rows.object(candidates)
        .map(object -> new Told(new FileContent(file, dialect.withoutHeader()), object));
  }

  /** Only one sheet is read, so a second one with rows of an object would be lost. */
  private boolean isOnAnotherSheet(Told told, List<Header> headers) {
    int read = told.content().dialect().sheet();
    return headers.stream()
        .filter(header -> header.sheet() != read)
        .anyMatch(header -> Recognition.of(candidates, header.names()) instanceof Recognition.Fits);
  }

  private static List<String> names(Dialect dialect, Header header) {
    return dialect.format() == FileFormat.JSONL ? header.namesAndLists() : header.names();
  }

  private static <T> Scanned<T> readable(
      FileContent content, ObjectProfile object, WholeFile<T> whole) {
    return new Scanned.Readable<>(object, content, whole.read(content, object));
  }

  private static <T> Scanned<T> refused(String problem) {
    return new Scanned.Refused<>(problem);
  }

  private static boolean isBlank(Header header) {
    return header.names().stream().allMatch(String::isBlank);
  }

  private static boolean isHalfWide(Header header) {
    return header.names().stream().anyMatch(name -> name.indexOf(HALF_OF_A_WIDE_CHARACTER) >= 0);
  }

  /** Where no object takes a file of this name, its content is still looked at. */
  private List<ObjectProfile> objects() {
    return candidates.isEmpty() ? profile.objects() : candidates;
  }
}
