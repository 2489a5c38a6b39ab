package io.clientele.scoring.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A public file of people with a known outcome; a column whose values are numbers is a number. */
final class LabelledFile {
  private static final Path DATA = Path.of("../../shared/data");

  private LabelledFile() {}

  /** Skips the test where the data is not at hand. */
  static List<Example> read(String file, String separator, String outcome, Set<String> leftOut)
      throws IOException {
    Path path = DATA.resolve(file);
    assumeTrue(Files.exists(path), "skipped: " + path + " is absent");
    List<String[]> rows =
        Files.readAllLines(path).stream()
            .map(line -> line.replace("\"", "").split(separator, -1))
            .toList();
    String[] header = rows.get(0);
    return examples(header, rows.subList(1, rows.size()), outcome, leftOut);
  }

  private static List<Example> examples(
      String[] header, List<String[]> rows, String outcome, Set<String> leftOut) {
    var numbers = new ArrayList<String>();
    var categories = new ArrayList<String>();
    for (String name : header) {
      if (!name.equals(outcome) && !leftOut.contains(name)) {
        int column = List.of(header).indexOf(name);
        (rows.stream().allMatch(row -> isNumber(row[column])) ? numbers : categories).add(name);
      }
    }
    var columns = new FeatureColumns(numbers, categories);
    var result = new ArrayList<Example>();
    for (String[] row : rows) {
      int y = row[List.of(header).indexOf(outcome)].equalsIgnoreCase("yes") ? 1 : 0;
      result.add(
          new Example(LocalDate.EPOCH, "id" + result.size(), features(columns, header, row), y));
    }
    return result;
  }

  private static Features features(FeatureColumns columns, String[] header, String[] row) {
    List<String> names = Arrays.asList(header);
    return new Features(
        columns,
        columns.numbers().stream()
            .map(name -> row[names.indexOf(name)].strip())
            .mapToDouble(text -> text.isEmpty() ? 0 : Double.parseDouble(text))
            .toArray(),
        columns.categories().stream().map(name -> row[names.indexOf(name)]).toList());
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("(-?[0-9]+(\\.[0-9]+)?)?");
  }
}
