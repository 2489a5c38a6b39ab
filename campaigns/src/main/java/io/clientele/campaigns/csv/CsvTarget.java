package io.clientele.campaigns.csv;

import io.clientele.contracts.audience.RuleColumn;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A file that an audience is written to.
 *
 * @param path relative to the workspace; {@code {as_of}} stands for the day
 * @param columns in order
 */
public record CsvTarget(String path, List<RuleColumn> columns) {
  private static final String DAY = "{as_of}";

  public CsvTarget {
    columns = List.copyOf(columns);
  }

  /** True for a .csv file that stays inside the folder it is resolved against. */
  public static boolean isSafe(String path) {
    try {
      Path file = Path.of(path);
      return path.endsWith(".csv")
          && !file.isAbsolute()
          && file.normalize().equals(file)
          && !file.startsWith("..");
    } catch (InvalidPathException e) {
      return false;
    }
  }

  public CsvTarget on(LocalDate asOf) {
    return new CsvTarget(path.replace(DAY, asOf.toString()), columns);
  }

  /** Column names, with the table's where two columns share one. */
  public String[] header() {
    return columns.stream().map(this::title).toArray(String[]::new);
  }

  private String title(RuleColumn column) {
    String name = column.column().name();
    boolean shared = columns.stream().filter(each -> each.column().name().equals(name)).count() > 1;
    return shared ? column.name() : name;
  }
}
