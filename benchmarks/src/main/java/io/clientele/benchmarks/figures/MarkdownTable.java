package io.clientele.benchmarks.figures;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table that reads well on a terminal and in Markdown: the first column is text, the others are
 * numbers and end at the right.
 *
 * @param header names of the columns
 * @param rows one text per column
 */
public record MarkdownTable(List<String> header, List<List<String>> rows) {
  public String text() {
    return Stream.of(List.of(header, rule()), rows)
        .flatMap(List::stream)
        .map(this::line)
        .collect(joining("\n", "", "\n"));
  }

  private List<String> rule() {
    return IntStream.range(0, header.size())
        .mapToObj(i -> i == 0 ? "-".repeat(width(i)) : "-".repeat(width(i) - 1) + ":")
        .toList();
  }

  private String line(List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> ("%" + (i == 0 ? "-" : "") + width(i) + "s").formatted(cells.get(i)))
        .collect(joining(" | ", "| ", " |"));
  }

  private int width(int column) {
    return Stream.concat(Stream.of(header), rows.stream())
        .mapToInt(cells -> cells.get(column).length())
        .max()
        .orElse(1);
  }
}
