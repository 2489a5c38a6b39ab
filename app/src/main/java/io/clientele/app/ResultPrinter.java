package io.clientele.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.lake.QueryResult;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints an answer for people or for the next program. */
interface ResultPrinter {
  void print(QueryResult result, PrintStream out);

  static ResultPrinter of(SqlCommand.Format format) {
    return switch (format) {
      case TABLE -> ResultPrinter::table;
      case CSV -> ResultPrinter::csv;
      case JSON -> ResultPrinter::json;
    };
  }

  private static void table(QueryResult result, PrintStream out) {
    int[] widths = IntStream.range(0, result.columns().size()).map(i -> width(result, i)).toArray();
    out.println(line(result.columns(), widths));
    out.println(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("-+-")));
    result
        .rows()
        .forEach(row -> out.println(line(row.stream().map(ResultPrinter::text).toList(), widths)));
    out.printf("(%d row%s)%n", result.rows().size(), result.rows().size() == 1 ? "" : "s");
  }

  private static int width(QueryResult result, int column) {
    int widest =
        result.rows().stream().mapToInt(row -> text(row.get(column)).length()).max().orElse(0);
    return Math.max(widest, result.columns().get(column).length());
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> ("%-" + Math.max(widths[i], 1) + "s").formatted(cells.get(i)))
        .collect(Collectors.joining(" | "))
        .stripTrailing();
  }

  private static void csv(QueryResult result, PrintStream out) {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(result.columns());
      result.rows().forEach(row -> csv.writeRecord(row.stream().map(ResultPrinter::text).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(text);
  }

  private static void json(QueryResult result, PrintStream out) {
    var rows =
        result.rows().stream()
            .map(
                row -> {
                  var object = new LinkedHashMap<String, Object>();
                  for (int i = 0; i < row.size(); i++) {
                    object.put(result.columns().get(i), plain(row.get(i)));
                  }
                  return object;
                })
            .toList();
    try {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object plain(Object value) {
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : value.toString();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
