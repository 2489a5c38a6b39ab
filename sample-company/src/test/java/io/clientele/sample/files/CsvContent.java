package io.clientele.sample.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.clientele.sample.SampleReceipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A CSV file as an outsider reads it. */
record CsvContent(List<String> header, List<List<String>> rows) {

  static CsvContent of(String file) {
    boolean isFax = file.startsWith("fax/");
    Charset encoding = isFax ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return of(OneSample.path(file), isFax ? ';' : ',', encoding);
  }

  private static CsvContent of(Path path, char separator, Charset encoding) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(path, encoding)) {
      List<List<String>> all =
          new ArrayList<>(reader.stream().map(row -> List.copyOf(row.getFields())).toList());
      return new CsvContent(all.remove(0), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows that have every field, by column name. */
  List<Map<String, String>> wholeRows() {
    return rows.stream().filter(row -> row.size() == header.size()).map(this::named).toList();
  }

  long rowsWithTooFewFields() {
    return rows.stream().filter(row -> row.size() < header.size()).count();
  }

  long repeatedRows() {
    return rows.size() - rows.stream().distinct().count();
  }

  static List<String> files(SampleReceipt receipt) {
    return receipt.rows().keySet().stream().filter(file -> file.endsWith(".csv")).toList();
  }

  private Map<String, String> named(List<String> row) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < header.size(); i++) {
      named.put(header.get(i), row.get(i));
    }
    return named;
  }
}
