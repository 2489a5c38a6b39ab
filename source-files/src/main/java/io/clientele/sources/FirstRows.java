package io.clientele.sources;

import io.clientele.contracts.profile.ColumnsByPosition;
import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a file without a header line holds by its first rows: most of them have as many fields
 * as the object has columns, and hold what it asks for. A few may be broken.
 *
 * @param rows the first ones, by what would be their names if they were headers
 */
record FirstRows(Dialect dialect, List<Header> rows) {
  /** The object that most rows fit; where several do, the one that most rows fit. */
  Optional<ObjectProfile> object(Collection<ObjectProfile> candidates) {
    ObjectProfile best = null;
    for (ObjectProfile candidate : told(candidates)) {
      long fit = fitting(candidate);
      if (2 * fit > rows.size() && (best == null || fit > fitting(best))) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Why the file is not what this dialect says; empty where nothing is written so. */
  Optional<String> problem(Collection<ObjectProfile> candidates) {
    return told(candidates).stream()
        .filter(object -> object.delimiter() == dialect.delimiter().character())
        .findFirst()
        .map(this::problem);
  }

  private String problem(ObjectProfile object) {
    int fields = rows.get(0).names().size();
    int columns = columns(object).names().size();
    return fields == columns
        ? "%s has no header line, but of the first %d rows %d hold what its rows should (`when`)"
            .formatted(object.name(), rows.size(), fitting(object))
        : "%s has no header line but %d fields by position, and the first row has %d"
            .formatted(object.name(), columns, fields);
  }

  private List<ObjectProfile> told(Collection<ObjectProfile> candidates) {
    return dialect.format() == FileFormat.CSV
        ? candidates.stream().filter(each -> each.layout().byPosition().isPresent()).toList()
        : List.of();
  }

  private long fitting(ObjectProfile object) {
    return rows.stream().filter(row -> columns(object).fit(row.names())).count();
  }

  private static ColumnsByPosition columns(ObjectProfile object) {
    return object.layout().byPosition().orElseThrow();
  }
}
