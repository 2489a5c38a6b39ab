package io.clientele.sources;

import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.Dialect.Delimiter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways in which a file may be written, the likeliest first. */
final class Dialects {
  private static final char TAB = '\t';
  private static final List<Character> DELIMITERS = List.of(',', ';', TAB, '|');

  private Dialects() {}

  /**
   * @param file its name
   * @param objects that the file may hold
   */
  static Set<Dialect> of(String file, Collection<ObjectProfile> objects, String encoding) {
    Optional<FileFormat> told = FileFormat.ofName(plain(file));
    var dialects = new LinkedHashSet<Dialect>();
    for (ObjectProfile object : objects) {
      FileFormat format = told.orElse(object.format());
      dialects.add(Dialect.of(format, encoding, delimiter(file, object)));
    }
    if (dialects.stream().anyMatch(dialect -> dialect.format() == FileFormat.CSV)) {
      dialects.addAll(delimited(encoding));
    }
    return dialects;
  }

  /** Where nothing is known of what the file may hold. */
  static Set<Dialect> of(String file, String encoding) {
    FileFormat format = FileFormat.ofName(plain(file)).orElse(FileFormat.CSV);
    return format == FileFormat.CSV
        ? delimited(encoding)
        : Set.of(Dialect.of(format, encoding, Delimiter.of(',')));
  }

  private static Delimiter delimiter(String file, ObjectProfile object) {
    char usual = hasTabs(file) ? TAB : object.delimiter();
    return new Delimiter(usual, object.layout().quotes());
  }

  private static Set<Dialect> delimited(String encoding) {
    var dialects = new LinkedHashSet<Dialect>();
    DELIMITERS.forEach(
        each -> dialects.add(Dialect.of(FileFormat.CSV, encoding, Delimiter.of(each))));
    return dialects;
  }

  private static boolean hasTabs(String file) {
    return Stream.of(".tsv", ".tab").anyMatch(plain(file)::endsWith);
  }

  private static String plain(String file) {
    return Gzip.plainName(file.toLowerCase(Locale.ROOT));
  }
}
